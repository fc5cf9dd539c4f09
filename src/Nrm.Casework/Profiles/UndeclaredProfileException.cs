namespace Nrm.Casework.Profiles;

/// <summary>A profile was asked for that is not declared: no code, version, sub-population or day is answered by guessing.</summary>
public sealed class UndeclaredProfileException : Exception
{
    public UndeclaredProfileException(string code)
        : base($"No country profile is declared under the code '{code}'.") => Code = code;

    public UndeclaredProfileException(string code, string what)
        : base($"The country profile '{code}' has no {what}.") => Code = code;

    public string Code { get; }
}
