using Nrm.Casework.Cases;

namespace Nrm.Casework.Assistance;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class AssistanceTasks
{
    extension(TaskKind)
    {
        public static TaskKind MeetEmergencyNeeds => new("MeetEmergencyNeeds");

        public static TaskKind AssessNeeds => new("AssessNeeds");

        public static TaskKind AgreePlan => new("AgreePlan");

        public static TaskKind ReviewPlan => new("ReviewPlan");

        public static TaskKind OfferHelpAgain => new("OfferHelpAgain");
    }
}
