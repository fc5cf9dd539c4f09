using Microsoft.AspNetCore.Mvc;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>What was decided in a case, by whom, and what can be done about it now.</summary>
public sealed class DecisionsPage(Looks looks) : CasePage(looks)
{
    private static readonly string[] Steps =
    [
        "decide-reasonable-grounds", "second-review", "record-decision-notified", "open-conclusive-grounds", "decide-conclusive-grounds",
        "request-reconsideration", "decide-reconsideration", "withdraw",
    ];

    public IReadOnlyList<DecisionLook> Decisions { get; private set; } = [];

    public Guid Reader => Actor.StaffId;

    protected override Wanted Wants => new(DecisionLook.Of);

    public void OnGet() => Decisions = DecisionLook.All(Frame.View, Opened);

    public OfferedSteps Links => OfferedSteps.Of(Frame, Steps);
}
