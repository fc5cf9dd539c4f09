using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>What the person answered about one purpose, and what they were told (INV-24; domain 3.10). No answer changes any service.</summary>
public sealed record RecordConsent : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-consent", typeof(RecordConsent), [Permits.Referrer, Permits.Support]) { Seals = [Kernel.Sections.Consents] };

    [OneOf(typeof(ConsentPurposes), nameof(ConsentPurposes.List), Only = "Choose the purpose: {0}."), KeptIn("consents")]
    public string? Purpose { get; init; }

    /// <summary>yes, no, or one of the missing codes.</summary>
    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo)), Needed("Record the answer."), KeptIn("consents")]
    public string? Answer { get; init; }

    [Line, Optional, KeptIn("consents")]
    public string? Recipient { get; init; }

    /// <summary>The sections that may leave.</summary>
    [Known(typeof(Kernel.Sections), nameof(Kernel.Sections.Exists), "There is no part of a case with this name."), Optional, KeptIn("consents")]
    public IReadOnlyList<string>? Sections { get; init; }

    [Line(50), NeededWhen(nameof(Answer), "yes", "Say which version of the information the person was given."), KeptIn("consents")]
    public string? InformationVersion { get; init; }

    [Language, NeededWhen(nameof(Answer), "yes", "Say in which language it was explained."), KeptIn("consents")]
    public string? Language { get; init; }

    [Line(200), NeededWhen(nameof(Answer), "yes", "Say how consent was given."), KeptIn("consents")]
    public string? GivenHow { get; init; }

    [Line, Optional, KeptIn("consents")]
    public string? Interpreter { get; init; }

    [Passage, Optional, KeptIn("consents")]
    public string? ViewsOfTheChild { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => ConsentSteps.Record(change, new ConsentRecord
    {
        Purpose = Purpose!,
        Answer = Answer!,
        Recipient = Recipient,
        Sections = Sections,
        InformationVersion = InformationVersion,
        Language = Language,
        GivenHow = GivenHow,
        Interpreter = Interpreter,
        ViewsOfTheChild = ViewsOfTheChild,
    });
}
