namespace Stateless.Reflection;

/// <summary>An entry action.</summary>
/// <param name="method">What is run.</param>
/// <param name="fromTrigger">The trigger by which the state must be entered; null for any.</param>
public class ActionInfo(InvocationInfo method, string? fromTrigger)
{
    /// <summary>What is run.</summary>
    public InvocationInfo Method { get; } = method;

    /// <summary>The trigger by which the state must be entered; null for any.</summary>
    public string? FromTrigger { get; } = fromTrigger;
}
