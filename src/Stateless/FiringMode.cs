namespace Stateless;

/// <summary>What happens to a trigger that is fired while another one is still being handled.</summary>
public enum FiringMode
{
    /// <summary>It is handled at once, inside the running transition. The running one is finished afterwards.</summary>
    Immediate,

    /// <summary>It waits until the running transition is complete. This is the default.</summary>
    Queued,
}
