using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Decisions;

/// <summary>What the form of a first or final decision and the page to check it have in common: the case, the law, and what was gathered, without opening it.</summary>
public abstract class DecisionFormPage(CaseRecords door, StepForms forms, Words words) : SentFormPage(door, forms, words)
{
    public StepQuestions Step { get; private set; } = null!;

    public FilledForm Form { get; protected set; } = null!;

    public CountryProfile Profile { get; private set; } = null!;

    public IReadOnlyList<DecisionLook> Earlier { get; private set; } = [];

    public IReadOnlyList<GatheredLine> Gathered { get; private set; } = [];

    public DecisionStage Stage => Step == DecisionStepForms.ReasonableGrounds ? DecisionStage.ReasonableGrounds : DecisionStage.ConclusiveGrounds;

    public Guid Reader => Actor.StaffId;

    public CaseFacts Facts => Frame.View.Facts;

    public DateOnly Today => Frame.View.Today;

    /// <summary>Why nobody, or not this reader, may decide now.</summary>
    public IReadOnlyList<UnmetRule> Unmet => Frame.Unmet(Step.UseCase.Name);

    /// <summary>False for those whose role never takes this step.</summary>
    public bool IsTheirs => Frame.Knows(Step.UseCase.Name);

    public bool Permitted => Frame.Permits(Step.UseCase.Name);

    /// <summary>True of the one who referred the person, where that bars them from deciding (INV-16).</summary>
    public bool Referred => Facts.ReferrerId == Actor.StaffId;

    protected DraftPlace Place => new(Step.UseCase.Name, Facts.Id);

    /// <summary>Null when the page can be shown.</summary>
    protected async Task<IActionResult?> Read(Guid caseId, string stage)
    {
        if (await ReadCase(caseId) is { } hidden)
        {
            return hidden;
        }

        var view = Frame.View;
        OpenedSections? opened = null;
        if (view.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue))
        {
            var look = await Door.Read(Actor, caseId, new SectionsView([.. DecisionLook.Of.Where(view.Readable.Contains)], withEvents: true), Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done done)
            {
                return Refused(look);
            }

            opened = done.Value;
        }

        Step = stage == "final" ? DecisionStepForms.ConclusiveGrounds : DecisionStepForms.ReasonableGrounds;
        Profile = CountryProfiles.InForce(view.Facts.Profile, view.Today, view.Facts.SubPopulation);
        Earlier = DecisionLook.All(view, opened);
        Gathered = GatheredLine.Of(view, opened);
        return null;
    }

    protected FilledForm Filled(Posted posted, IReadOnlyDictionary<string, string[]>? errors = null, Refusal? refusal = null) =>
        new(Place, new FormState(posted.Fields, errors ?? FormState.Empty.Errors), null, null, refusal) { Version = Facts.Version, Typed = posted.HasText };
}
