using Nrm.Casework.Cases;

namespace Nrm.Web.Pages.Decisions;

public static class DecisionLinks
{
    public static string Decisions(Guid caseId) => $"/cases/{caseId}/decisions";

    public static string ReasonableGrounds(Guid caseId) => $"/cases/{caseId}/decisions/reasonable-grounds";

    public static string Final(Guid caseId) => $"/cases/{caseId}/decisions/final";

    /// <summary>What will be recorded, before it is.</summary>
    public static string Check(Guid caseId, DecisionStage stage) => $"{(stage is DecisionStage.ReasonableGrounds ? ReasonableGrounds(caseId) : Final(caseId))}/check";

    /// <summary>Says what was just decided, and what follows.</summary>
    public static string Recorded(Guid caseId) => $"/cases/{caseId}/decisions/recorded";

    public static string SecondReview(Guid caseId) => $"/cases/{caseId}/decisions/second-review";

    public static string Reconsideration(Guid caseId) => $"/cases/{caseId}/decisions/reconsideration";

    public static string Letter(Guid caseId, Guid decisionId) => $"/cases/{caseId}/decisions/{decisionId}/letter";
}
