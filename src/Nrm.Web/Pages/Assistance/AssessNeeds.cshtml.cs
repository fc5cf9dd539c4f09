using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Assistance;

/// <summary>The needs in rows, beginning with those that were assessed last.</summary>
public sealed class AssessNeedsPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public override FormRows Rows => AssistanceStepForms.Needs;

    protected override string UseCase => AssessNeeds.Declares.Name;

    protected override Wanted Wants => new(Sections.Needs);

    protected override IReadOnlyDictionary<string, string[]>? Suggested() =>
        Rows.Fill(Opened?.Last(Sections.Needs)?.Needs ?? [], n => [("domain", n.Domain), ("urgency", n.Urgency is { } u ? Codes.Of(u) : null), ("wish", n.Wish)]);
}
