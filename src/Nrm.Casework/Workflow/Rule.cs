using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Workflow;

/// <summary>
/// A legal rule as a guard: a pure function with the sentence that a caseworker reads when it is not met, and where it comes from.
/// </summary>
/// <param name="Name">A fact in PascalCase, e.g. DeciderIsNotReferrer.</param>
/// <param name="Id">The rule's id in the domain reference, e.g. INV-16.</param>
/// <param name="Sentence">What must be true, in words for a caseworker.</param>
/// <param name="Source">The instrument and article, or "design" with the rule it follows from.</param>
/// <param name="IsMet">No side effects; the same answer for the same context.</param>
public sealed record Rule(string Name, string Id, Said Sentence, string Source, Func<RuleContext, bool> IsMet);

/// <summary>A rule that stopped a step, as it is told to the user.</summary>
public sealed record UnmetRule(string Name, string Rule, Said Sentence, string Source)
{
    public static UnmetRule Of(Rule rule) => new(rule.Name, rule.Id, rule.Sentence, rule.Source);
}

/// <summary>All that a rule may look at.</summary>
/// <param name="Input">The use case with its fields; null when only "what could be done now" is asked: rules about fields then count as met.</param>
/// <param name="Organisations">The organisations that a request may name; null when only "what could be done now" is asked.</param>
/// <param name="Staff">Looks an account up for an assignment; null when only "what could be done now" is asked.</param>
public sealed record RuleContext(
    CaseFacts Facts, Actor Actor, CountryProfile Profile, DateOnly Today, UseCase? Input = null, OrganisationDirectory? Organisations = null,
    StaffLookup? Staff = null);
