namespace Nrm.Casework.Cases;

/// <summary>
/// Tasks that the rules of several capabilities give, which could not name each other without a circle, and those that the engine gives, by
/// name. One capability declares each of them, as any other.
/// </summary>
public static class TasksOfSeveral
{
    extension(TaskKind)
    {
        public static TaskKind ReviewSafety => new("ReviewSafety");

        public static TaskKind NotifyDecision => new("NotifyDecision");

        public static TaskKind RequestSupport => new("RequestSupport");

        public static TaskKind DeadlinePassed => new("DeadlinePassed");

        public static TaskKind ConfirmProfileValue => new("ConfirmProfileValue");
    }
}
