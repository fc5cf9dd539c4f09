namespace Nrm.Casework.Screening;

/// <summary>A code that no indicator set declares. It is refused, never dropped: a dropped sign would lower a result.</summary>
public sealed class UndeclaredIndicatorException(string code)
    : Exception($"No indicator is declared under the code '{code}'.")
{
    public string Code { get; } = code;
}
