namespace Nrm.Casework.Access;

/// <summary>The answer of the access policy, with the reason in a stable code and in words.</summary>
/// <param name="Code">Kept in the audit log: why access was given or refused.</param>
/// <param name="Sentence">For the page: "you are its lead caseworker".</param>
public abstract record AccessDecision(string Code, Said Sentence)
{
    public sealed record Allowed(string Code, Said Sentence, Role Role, Relationship As) : AccessDecision(Code, Sentence);

    /// <summary>Refused, to somebody entitled to know that the case exists.</summary>
    public sealed record Denied(string Code, Said Sentence) : AccessDecision(Code, Sentence);

    /// <summary>Refused, and told as "no such case": the audit log alone knows the difference.</summary>
    public sealed record Hidden() : AccessDecision("no-relationship", "You have no part in a case with this number.");
}
