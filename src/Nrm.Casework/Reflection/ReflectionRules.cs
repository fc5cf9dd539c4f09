using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>The rules of the recovery and reflection period. None of them asks for co-operation (INV-02).</summary>
public static class ReflectionRules
{
    public static Rule StartingEventHasHappened { get; } = new(nameof(StartingEventHasHappened), "C04",
        "The period starts on a positive reasonable-grounds decision or, where the country profile says so, already on the first indication.",
        "CETS 197 arts 10, 13; country profile; domain 2.4 T2",
        c => c.Facts.StateOf(Track.Identification) is IdentificationTrack.RGPositive or IdentificationTrack.CGPending or IdentificationTrack.Reversed
            || (c.Facts.StateOf(Track.Identification) == IdentificationTrack.RGPending && StartsOnDetection(c.Profile)));

    public static Rule AuthorityEndsItAgainstThePerson { get; } = new(nameof(AuthorityEndsItAgainstThePerson), "M13",
        "Only the authority that decides the case may end the period against the person; you can record that the person asked for it.",
        "CETS 197 art. 13(3); domain M13",
        c => c.Input is not EndReflection { IsAgainstThePerson: true }
            || c.Facts.Assignments.Any(a => a.IsActive && a.Function is CaseFunction.Decider && a.StaffId == c.Actor.StaffId));

    public static Rule EvidenceIsRecorded { get; } = new(nameof(EvidenceIsRecorded), "CETS-13.3",
        "Ending the period against the person needs recorded evidence. For renewed contact it must show that the person sought it actively, "
        + "voluntarily and on their own initiative: being called or threatened is not that.",
        "CETS 197 art. 13(3); Directive 2004/81 art. 6(4); domain 2.4 T2",
        c => c.Input is not EndReflection { IsAgainstThePerson: true } end || end.Evidence is { Count: > 0 } evidence && evidence.All(e => e.Trim().Length >= 20));

    public static Rule RenewedContactWasVoluntary { get; } = new(nameof(RenewedContactWasVoluntary), "CETS-13.3",
        "Renewed contact ends the period only when it was active, voluntary and the person's own initiative; confirm that finding.",
        "Directive 2004/81 art. 6(4); domain 2.4 T2, S10",
        c => c.Input is not EndReflection { Ground: ReflectionEndGround.VoluntaryRenewedContact } end || end.OwnInitiative is true);

    public static Rule PersonWasHeard { get; } = new(nameof(PersonWasHeard), "INV-17",
        "The person must be heard before the period is ended against them.",
        "CETS 197 art. 13(3); ODIHR principle 2; domain M13",
        c => c.Input is not EndReflection { IsAgainstThePerson: true } end || end.PersonHeard is true);

    public static Rule NotAgainstAChild { get; } = new(nameof(NotAgainstAChild), "INV-05",
        "The period of a child, or of a person who may be one, is not ended against them.",
        "Domain M13, INV-05",
        c => !c.Facts.IsTreatedAsChild || c.Input is not EndReflection { IsAgainstThePerson: true });

    public static Rule PeriodOnlyGrows { get; } = new(nameof(PeriodOnlyGrows), "INV-34",
        "A running period is extended, never shortened.",
        "Domain INV-34",
        c => c.Input is not ExtendReflection extend || extend.Days > 0);

    /// <summary>The profile starts the period on the slightest indication: with the referral, before any decision.</summary>
    public static bool StartsOnDetection(CountryProfile profile) => profile.Resolve(p => p.ReflectionStartEvent) is { HasValue: true, Value: ReflectionStart.Detection };
}
