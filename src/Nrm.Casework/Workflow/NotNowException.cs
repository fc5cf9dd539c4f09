
namespace Nrm.Casework.Workflow;

/// <summary>
/// A rule that only shows while a change is worked out (the kind of a referral decides which step it takes). The door answers as for
/// any unmet rule, and stores nothing.
/// </summary>
public sealed class NotNowException(IReadOnlyList<UnmetRule> unmet) : Exception("Not now: " + string.Join(", ", unmet.Select(u => u.Name)))
{
    public IReadOnlyList<UnmetRule> Unmet { get; } = unmet;
}
