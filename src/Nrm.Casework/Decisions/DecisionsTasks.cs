using Nrm.Casework.Cases;

namespace Nrm.Casework.Decisions;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class DecisionsTasks
{
    extension(TaskKind)
    {
        public static TaskKind DecideReasonableGrounds => new("DecideReasonableGrounds");

        public static TaskKind SecondReview => new("SecondReview");

        public static TaskKind DecideAgain => new("DecideAgain");

        public static TaskKind DecideConclusiveGrounds => new("DecideConclusiveGrounds");

        public static TaskKind DecideReconsideration => new("DecideReconsideration");
    }
}
