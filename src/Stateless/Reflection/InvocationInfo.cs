namespace Stateless.Reflection;

/// <summary>Names a guard or an action.</summary>
/// <param name="methodName">The name of the method.</param>
/// <param name="description">What its author says it does; null if nothing was said.</param>
/// <param name="timing">Whether it runs synchronously.</param>
public class InvocationInfo(string methodName, string? description, InvocationInfo.Timing timing)
{
    /// <summary>Whether a method runs synchronously.</summary>
    public enum Timing
    {
        /// <summary>It does.</summary>
        Synchronous,

        /// <summary>It does not.</summary>
        Asynchronous,
    }

    /// <summary>What stands for a lambda without a description.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    /// <summary>The name of the method; made up by the compiler for a lambda.</summary>
    public string MethodName { get; } = methodName;

    /// <summary>The author's description, or else the name of the method, or else <see cref="DefaultFunctionDescription"/>.</summary>
    public string Description =>
        description ?? (MethodName.AsSpan().ContainsAny('<', '>', '`') ? DefaultFunctionDescription : MethodName);

    /// <summary>True if the method does not run synchronously.</summary>
    public bool IsAsync => timing == Timing.Asynchronous;

    internal static InvocationInfo Of(Delegate method, string? description)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new InvocationInfo(method.Method.Name, description, Timing.Synchronous);
    }
}
