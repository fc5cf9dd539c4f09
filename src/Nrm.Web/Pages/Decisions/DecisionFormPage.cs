using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Decisions;

/// <summary>What the form of a first or final decision and the page to check it have in common: the case, the law, and what was gathered, without opening it.</summary>
public abstract class DecisionFormPage(Looks looks, StepForms forms, Words words) : SentFormPage(looks, forms, words)
{
    public StepQuestions Step => RouteData.Values["stage"] is "final" ? DecisionStepForms.ConclusiveGrounds : DecisionStepForms.ReasonableGrounds;

    public FilledForm Form { get; protected set; } = null!;

    public CountryProfile Profile { get; private set; } = null!;

    public IReadOnlyList<DecisionLook> Earlier { get; private set; } = [];

    public IReadOnlyList<GatheredLine> Gathered { get; private set; } = [];

    public DecisionStage Stage => Step == DecisionStepForms.ReasonableGrounds ? DecisionStage.ReasonableGrounds : DecisionStage.ConclusiveGrounds;

    public Guid Reader => Actor.StaffId;

    /// <summary>Why nobody, or not this reader, may decide now.</summary>
    public IReadOnlyList<UnmetRule> Unmet => Frame.Unmet(Step.UseCase.Name);

    /// <summary>False for those whose role never takes this step.</summary>
    public bool IsTheirs => Frame.Knows(Step.UseCase.Name);

    public bool Permitted => Frame.Permits(Step.UseCase.Name);

    /// <summary>True of the one who referred the person, where that bars them from deciding (INV-16).</summary>
    public bool Referred => Facts.ReferrerId == Actor.StaffId;

    protected DraftPlace Place => new(Step.UseCase.Name, Facts.Id);

    protected override Wanted Wants => new(DecisionLook.Of) { Events = true };

    protected override bool LooksBeforeItIsSent => true;

    protected override Task<IActionResult?> LookFurther()
    {
        Profile = CountryProfiles.InForce(Facts.Profile, Today, Facts.SubPopulation);
        Earlier = DecisionLook.All(Frame.View, Opened);
        Gathered = GatheredLine.Of(Frame.View, Opened);
        return base.LookFurther();
    }

    protected FilledForm Filled(Posted posted, IReadOnlyDictionary<string, string[]>? errors = null, Refusal? refusal = null) =>
        new(Place, new FormState(posted.Fields, errors ?? FormState.Empty.Errors), null, null, refusal) { Version = Facts.Version, Typed = posted.HasText };
}
