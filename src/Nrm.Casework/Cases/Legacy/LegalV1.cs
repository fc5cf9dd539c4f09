namespace Nrm.Casework.Cases.Legacy;

/// <summary>All facts of a case in one document, as release 0 kept them. It is read until the case is written again, and never written.</summary>
public sealed record LegalV1
{
    public static Stored<LegalV1> Stored { get; } = new("legal");

    public IReadOnlyList<DecisionFact> Decisions { get; init; } = [];

    public IReadOnlyList<ConsentFact> Consents { get; init; } = [];

    public ReflectionFact? Reflection { get; init; }

    public AssistanceFact Assistance { get; init; } = new();

    public ReturnFact? Return { get; init; }

    public int IndicatorsPresent { get; init; }

    public bool IdentityRecorded { get; init; }

    public ClosureFact? Closure { get; init; }

    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    /// <summary>The same facts, each under its own name.</summary>
    public LegalFacts Apart() => new()
    {
        Decisions = Decisions,
        Consents = Consents,
        Reflection = Reflection,
        Assistance = Assistance,
        Return = Return,
        IndicatorsPresent = IndicatorsPresent,
        IdentityRecorded = IdentityRecorded,
        Closure = Closure,
        Consequences = Consequences,
    };
}
