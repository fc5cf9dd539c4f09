using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>
/// T2, the recovery and reflection period (domain 2.4). It cannot be suspended or paused. Expiry by the clock raises a task and takes
/// nothing away; ending it against the person needs a decision with evidence.
/// </summary>
public static class ReflectionTrack
{
    extension(Track)
    {
        /// <summary>T2, the recovery and reflection period.</summary>
        public static Track Reflection => new("Reflection");
    }

    public const string NotDue = nameof(NotDue);
    public const string Due = nameof(Due);
    public const string Running = nameof(Running);
    public const string Extended = nameof(Extended);
    public const string Restarted = nameof(Restarted);
    public const string EndedExpired = nameof(EndedExpired);
    public const string EndedFollowedByPermit = nameof(EndedFollowedByPermit);
    public const string EndedByPerson = nameof(EndedByPerson);
    public const string EndedExceptionally = nameof(EndedExceptionally);

    public static readonly StateGroup NotBegun = new(nameof(NotBegun), NotDue, Due);

    /// <summary>The period runs: the person is protected by it.</summary>
    public static readonly StateGroup Live = new(nameof(Live), Running, Extended, Restarted);

    public static readonly StateGroup Ended = new(nameof(Ended), EndedExpired, EndedFollowedByPermit, EndedByPerson, EndedExceptionally);

    private const string DoesNotRun = "The recovery and reflection period does not run now.";

    private static readonly Rule[] AgainstThePerson =
    [
        ReflectionRules.EvidenceIsRecorded, ReflectionRules.RenewedContactWasVoluntary, ReflectionRules.PersonWasHeard, ReflectionRules.NotAgainstAChild,
        ReasonRules.ReasonsAreGiven,
    ];

    public static TrackDefinition Definition { get; } = new(
        Track.Reflection,
        "T2",
        NotDue,
        [.. NotBegun.States, .. Live.States, .. Ended.States],
        [NotBegun, Live, Ended],
        [
            new(NotDue, "system:reflection-due", Due),
            new(NotBegun, "system:start-reflection", Running, ReflectionRules.StartingEventHasHappened),
            new(Ended, "system:restart-reflection", Restarted, ReflectionRules.StartingEventHasHappened),

            new(Live, "record-information-given", null),
            new(Live, "extend-reflection", Extended, ReflectionRules.PeriodOnlyGrows),
            new(Live, "end-reflection:by-person", EndedByPerson),
            new(Live, "end-reflection:exceptionally", EndedExceptionally, AgainstThePerson),
            new(Live, "system:reflection-expires", EndedExpired),
            new(Live, "system:permit-follows", EndedFollowedByPermit),
        ],
        [
            new("system:reflection-due", "The period is due or has begun already."),
            new("system:start-reflection", "The period has begun already."),
            new("system:restart-reflection", "Only a period that has ended begins again."),
            new("record-information-given", DoesNotRun),
            new("extend-reflection", DoesNotRun),
            new("end-reflection", DoesNotRun),
            new("system:reflection-expires", DoesNotRun),
            new("system:permit-follows", DoesNotRun),
        ]);
}
