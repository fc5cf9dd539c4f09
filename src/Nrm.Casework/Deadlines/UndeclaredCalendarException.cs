namespace Nrm.Casework.Deadlines;

/// <summary>A holiday calendar was asked for that Nrm does not have. No calendar is guessed in its place.</summary>
public sealed class UndeclaredCalendarException(string code)
    : Exception($"No holiday calendar is declared under the code '{code}'.")
{
    public string Code { get; } = code;
}
