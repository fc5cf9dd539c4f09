namespace Nrm.Casework.Cases;

/// <summary>
/// The records of facts that more than one capability reads, by the names under which they are stored. Each is declared by the capability that
/// keeps it; a capability whose facts nobody else reads has the name in its own folder.
/// </summary>
public static class StoredFacts
{
    public static Stored<DecisionFacts> Decisions { get; } = new("decisions");

    public static Stored<ConsentFacts> Consents { get; } = new("consents");

    public static Stored<ReflectionFact> Reflection { get; } = new("reflection");

    public static Stored<AssistanceFact> Assistance { get; } = new("assistance");

    public static Stored<ReturnFact> Return { get; } = new("return");

    public static Stored<ReferralFacts> Referral { get; } = new("referral");

    public static Stored<IdentityFacts> Identity { get; } = new("identity");

    public static Stored<ClosureFact> Closure { get; } = new("closure");

    public static Stored<ConsequenceFacts> Consequences { get; } = new("consequences");

    /// <summary>Every record of facts that some capability keeps.</summary>
    public static IReadOnlyList<Stored> All => Declared.Capabilities.SelectMany(c => c.Facts).ToList();

    /// <summary>Null for a name that this version does not know.</summary>
    public static Stored? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static Lazy<Dictionary<string, Stored>> ByName { get; } = new(() => All.ToDictionary(f => f.Name));
}

/// <summary>The decisions of a case, also those that wait for review or were sent back.</summary>
/// <param name="Made">The oldest first.</param>
public sealed record DecisionFacts(IReadOnlyList<DecisionFact> Made);

/// <summary>The person's answers about what may be done with what is known of them.</summary>
/// <param name="Answers">The oldest first; the last of a purpose is what counts.</param>
public sealed record ConsentFacts(IReadOnlyList<ConsentFact> Answers);

/// <summary>What rules and lists need to know of the referral itself.</summary>
public sealed record ReferralFacts(int IndicatorsPresent);

/// <summary>Whether anything is recorded by which the person could be found.</summary>
/// <param name="Recorded">Once a name or a way to reach the person is recorded it stays true.</param>
public sealed record IdentityFacts(bool Recorded);

/// <summary>What followed in a case from facts that may turn out to be errors (INV-52).</summary>
/// <param name="All">The oldest first.</param>
public sealed record ConsequenceFacts(IReadOnlyList<Consequence> All);
