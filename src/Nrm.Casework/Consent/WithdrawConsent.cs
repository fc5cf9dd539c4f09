using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>A consent is taken back: nothing leaves for that purpose from now on, and no service is reduced (INV-24).</summary>
public sealed record WithdrawConsent : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("withdraw-consent", typeof(WithdrawConsent), [Permits.Referrer, Permits.Support])
    {
        Seals = [Sections.Consents],
        Rules = [ConsentRules.ThereIsAConsentToWithdraw],
    };

    [OneOf(typeof(ConsentPurposes), nameof(ConsentPurposes.List), Only = "Choose the purpose: {0}."), KeptIn("consents")]
    public string? Purpose { get; init; }

    [Passage, Optional, KeptIn("consents")]
    public string? Note { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        ConsentSteps.Record(change, new ConsentRecord { Purpose = Purpose!, Answer = "withdrawn", Note = Note });
        change.AddTask(TaskKind.ReplaceStoppedSharing, CaseFunction.Support);
    }
}
