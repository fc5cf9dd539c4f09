using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>
/// T2, the recovery and reflection period (domain 2.4). It cannot be suspended or paused. Expiry by the clock raises a task and takes
/// nothing away; ending it against the person needs a decision with evidence.
/// </summary>
public static class ReflectionTrack
{
    public const string NotDue = nameof(NotDue);
    public const string Due = nameof(Due);
    public const string Running = nameof(Running);
    public const string Extended = nameof(Extended);
    public const string Restarted = nameof(Restarted);
    public const string EndedExpired = nameof(EndedExpired);
    public const string EndedFollowedByPermit = nameof(EndedFollowedByPermit);
    public const string EndedByPerson = nameof(EndedByPerson);
    public const string EndedExceptionally = nameof(EndedExceptionally);

    private static readonly string[] Live = [Running, Extended, Restarted];
    private static readonly string[] Ended = [EndedExpired, EndedFollowedByPermit, EndedByPerson, EndedExceptionally];

    private static readonly Rule[] AgainstThePerson =
    [
        ReflectionRules.EvidenceIsRecorded, ReflectionRules.RenewedContactWasVoluntary, ReflectionRules.PersonWasHeard, ReflectionRules.NotAgainstAChild,
        ReasonRules.ReasonsAreGiven,
    ];

    public static TrackDefinition Definition { get; } = new(
        Track.Reflection,
        "T2",
        NotDue,
        [NotDue, Due, .. Live, .. Ended],
        [
            new(NotDue, "system:reflection-due", Due),
            new(NotDue, "system:start-reflection", Running, ReflectionRules.StartingEventHasHappened),
            new(Due, "system:start-reflection", Running, ReflectionRules.StartingEventHasHappened),
            .. from state in Ended select new Step(state, "system:restart-reflection", Restarted, ReflectionRules.StartingEventHasHappened),

            .. from state in Live select new Step(state, "record-information-given", state),
            .. from state in Live select new Step(state, "extend-reflection", Extended, ReflectionRules.PeriodOnlyGrows),
            .. from state in Live select new Step(state, "end-reflection:by-person", EndedByPerson),
            .. from state in Live select new Step(state, "end-reflection:exceptionally", EndedExceptionally, AgainstThePerson),
            .. from state in Live select new Step(state, "system:reflection-expires", EndedExpired),
            .. from state in Live select new Step(state, "system:permit-follows", EndedFollowedByPermit),
        ]);
}
