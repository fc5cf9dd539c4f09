using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>Decides who may see or do what, from the matrix and the use cases' permits. Deny by default; pure.</summary>
public static class AccessPolicy
{
    /// <summary>What a referrer reads who asks for more than the outcome.</summary>
    public static AccessDecision.Denied HandedOver { get; } =
        new("handed-over", "You referred this person. Since the case was taken over you see its outcome only.");

    /// <summary>What somebody reads who asks for more of a case that waits in their queue.</summary>
    public static AccessDecision.Denied NotTaken { get; } = new("not-taken", "Take the case first; until then you see its state and deadlines only.");

    /// <summary>May the actor know the case and see its facts?</summary>
    /// <param name="wanted">Ties to prefer where the actor has several; otherwise the strongest explains.</param>
    public static AccessDecision ToFacts(Actor actor, CaseFacts facts, params Relationship[] wanted)
    {
        var tie = Relationships.Of(actor, facts).OrderByDescending(t => wanted.Contains(t.As)).ThenByDescending(t => Relationships.Weight(t.As)).FirstOrDefault();
        return tie is null ? new AccessDecision.Hidden() : Allow(tie);
    }

    /// <summary>May the actor open this section for this purpose?</summary>
    public static AccessDecision ToSection(Actor actor, CaseFacts facts, Section section, string? purpose) =>
        ToSection(Relationships.Of(actor, facts), facts, section, purpose);

    /// <summary>May the actor open what is of this category and of no section, as a file is, for this purpose? A tie that reaches some sections only opens none of it.</summary>
    public static AccessDecision ToCategory(Actor actor, CaseFacts facts, DataCategory category, string? purpose) =>
        Opened(Relationships.Of(actor, facts), t => t.Scope is null, facts, category, purpose);

    /// <summary>May the actor, of whom these ties hold, open the section?</summary>
    internal static AccessDecision ToSection(IReadOnlyList<Tie> ties, CaseFacts facts, Section section, string? purpose) =>
        Opened(ties, t => t.Reaches(section), facts, section.Category, purpose);

    private static AccessDecision Opened(IReadOnlyList<Tie> ties, Func<Tie, bool> reaches, CaseFacts facts, DataCategory category, string? purpose)
    {
        if (ties.Count == 0)
        {
            return new AccessDecision.Hidden();
        }

        var best = ties.MaxBy(GrantOf)!;
        return GrantOf(best) switch
        {
            Grant.ReadLimited or Grant.Read or Grant.Write => Allow(best),
            Grant.ReadWithConsent when purpose is null => new AccessDecision.Denied("purpose-missing",
                "Say for which purpose you need this; it is shown only with the person's consent for that purpose."),
            Grant.ReadWithConsent => facts.ConsentFor(purpose!) is ConsentState.Given
                ? Allow(best)
                : new AccessDecision.Denied("consent-missing", "The person has not agreed to this being read for that purpose."),
            Grant.None => ties.All(t => t.As is Relationship.Queue)
                ? NotTaken
                : ties.Any(t => t.As is Relationship.ReferrerAfterHandOver)
                ? HandedOver
                : new AccessDecision.Denied("role-may-not", "Your role does not open this part of a case."),
        };

        Grant GrantOf(Tie tie) => reaches(tie) ? AccessMatrix.For(tie.Role, tie.As, category) : Grant.None;
    }

    /// <summary>May the actor read who looked at the case? Those who have it, and their supervisor: for others it would say who works on what.</summary>
    public static AccessDecision ToAccessLog(Actor actor, CaseFacts facts) =>
        ToFacts(actor, facts, Relationship.Assigned, Relationship.OrganisationSupervisor) switch
        {
            AccessDecision.Allowed { As: not (Relationship.Assigned or Relationship.OrganisationSupervisor) } =>
                new AccessDecision.Denied("role-may-not", "The access log is shown to those who have the case and to their supervisor."),
            var decision => decision,
        };

    /// <summary>May the actor do this to the case?</summary>
    public static AccessDecision ToUse(Actor actor, CaseFacts facts, IPermitted useCase) => ToUse(Relationships.Of(actor, facts), useCase);

    internal static AccessDecision ToUse(IReadOnlyList<Tie> ties, IPermitted useCase)
    {
        if (ties.Count == 0)
        {
            return new AccessDecision.Hidden();
        }

        var permitted = ties.FirstOrDefault(t => useCase.By.Contains(new Permit(t.Role, t.As)) && (t.Scope is null || useCase.Touches.All(t.Reaches)));
        return permitted is not null ? Allow(permitted)
            : ties.All(t => t.As is Relationship.Queue) ? new AccessDecision.Denied("not-taken", "Take the case first.")
            : new AccessDecision.Denied("role-may-not", "Your part in this case does not include this step.");
    }

    /// <summary>May the actor bring a case into being this way?</summary>
    public static AccessDecision ToOpen(Actor actor, IPermitted useCase)
    {
        var permitted = useCase.By.FirstOrDefault(p => p.As is Relationship.Newcomer && actor.Is(p.Role));
        return permitted is not null
            ? Allow(permitted.Role, permitted.As, "your role refers people")
            : new AccessDecision.Denied("role-may-not", "Your role does not refer people.");
    }

    /// <summary>May the actor use this permission outside any case (search, removal bar, account administration)?</summary>
    public static AccessDecision ToPermission(Actor actor, Permission permission)
    {
        var role = Permissions.Of(permission).Where(actor.Is).Cast<Role?>().FirstOrDefault();
        return role is { } r
            ? new AccessDecision.Allowed($"{Codes.Of(r)}", "Your role includes this.", r, Relationship.None)
            : new AccessDecision.Denied("role-may-not", "Your role does not include this.");
    }

    private static AccessDecision.Allowed Allow(Tie tie) => Allow(tie.Role, tie.As, tie.Because);

    private static AccessDecision.Allowed Allow(Role role, Relationship relationship, Said because) =>
        new($"{Codes.Of(role)}/{Codes.Of(relationship)}", because, role, relationship);
}
