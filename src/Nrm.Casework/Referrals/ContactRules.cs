using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>The rules of a first conversation (INV-33; WHO 2003) and of the ways out of screening.</summary>
public static class ContactRules
{
    public static Rule PlaceIsSafe { get; } = new(nameof(PlaceIsSafe), "INV-33",
        "Talk only in a place where the person is safe and nobody overhears.",
        "WHO ethical and safety recommendations 2003; domain 2.8, M02",
        c => c.Input is not RecordContact contact || contact.SafePlace is true);

    public static Rule NoControllerIsPresent { get; } = new(nameof(NoControllerIsPresent), "INV-33",
        "Nobody who may control the person, and nobody who lives with them, may be present: meet again without them.",
        "WHO ethical and safety recommendations 2003; domain INV-33",
        c => c.Input is not RecordContact contact || contact.ControllerPresent is false);

    public static Rule InterpreterIsVetted { get; } = new(nameof(InterpreterIsVetted), "INV-33",
        "Use your own vetted interpreter, or none if none is needed: never a relative, a co-resident or somebody of the exploiter's circle.",
        "WHO ethical and safety recommendations 2003; domain 2.8",
        c => c.Input is not RecordContact contact || contact.Interpreter is "notNeeded" or "vetted" or "remoteVetted");

    public static Rule NobodyHasMetThePersonYet { get; } = new(nameof(NobodyHasMetThePersonYet), "M02",
        "The first contact is recorded once, in a case that began with a report.",
        "Domain M02",
        c => c.Facts.Entry is EntryRoute.Signal && IsBeforeReferral(c.Facts));

    public static Rule CaseIsInScreening { get; } = new(nameof(CaseIsInScreening), "M04",
        "This is possible until the person is referred or another way was chosen.",
        "Domain M04, M05",
        c => c.Facts.Entry is EntryRoute.Screening && IsBeforeReferral(c.Facts));

    public static Rule NotYetReferred { get; } = new(nameof(NotYetReferred), "M05",
        "The person has been referred; to go back to help only, record that they withdraw from identification.",
        "Domain M05, M19",
        c => c.Facts.Entry is EntryRoute.Screening or EntryRoute.AnonymousNotification && IsBeforeReferral(c.Facts));

    public static Rule NothingIdentifiesThePerson { get; } = new(nameof(NothingIdentifiesThePerson), "INV-39",
        "This case already holds who the person is or how to reach them. Make the anonymous notification as a new one; it holds neither.",
        "UK Modern Slavery Act 2015 s52; domain INV-39",
        c => !c.Facts.Legal.IdentityRecorded);

    private static bool IsBeforeReferral(CaseFacts facts) => facts.StateOf(Track.Identification) == IdentificationTrack.NotStarted;
}
