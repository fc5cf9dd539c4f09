using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Referrals;

public sealed class ReferralsPages : CapabilityPages<ReferralsCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ReferralStepForms.All;

    public override IReadOnlyDictionary<UseCaseDeclaration, string> WithoutForm => new Dictionary<UseCaseDeclaration, string>
    {
        [SubmitReferral.Declares] = "Opens a case: its form has sections of several pages (ReferralForm), and a list of tasks.",
        [ReportSignal.Declares] = "Opens a case: its form stands on the page of signals.",
    };

    public override IReadOnlyList<KnownForm> FormsBeforeACase =>
    [
        new(ReferralForm.Code, OfACase: false) { Pages = ReferralForm.FormPages },
        new(SignalPage.Place.Form, OfACase: false),
    ];

    public override IReadOnlyList<ProgressLine> Progress =>
    [
        new(10, null, "Referral", Referred),
        new(20, null, "First contact and screening", Screened),
    ];

    public override IReadOnlyList<NavigationPlace> Places => [new(30, ReferralLinks.Start, "New referral", Roles.Refers)];

    private static Standing Referred(CaseOverviewView view, Words words)
    {
        var on = words.Day(DateOnly.FromDateTime(view.Facts.OpenedAt));
        return new(view.Facts.Entry is not EntryRoute.Signal, Begun: true,
            view.Names.OfOrganisation(view.Facts.ReferrerOrganisationId) is { } by ? words["{0}, from {1}", on, by] : on);
    }

    private static Standing Screened(CaseOverviewView view, Words words) => new(
        view.Facts.MainState is not (MainState.Signal or MainState.Screening),
        view.Facts.MainState is MainState.Screening,
        view.Facts.Legal.IndicatorsPresent > 0 ? words["{0} indicators recorded", view.Facts.Legal.IndicatorsPresent] : null);
}
