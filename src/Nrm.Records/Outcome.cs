using Nrm.Casework.Workflow;

namespace Nrm.Records;

/// <summary>What the door answers. There is no other way in which a verb ends, but that the audit log cannot be written.</summary>
public abstract record Outcome<T>
{
    private Outcome() { }

    /// <param name="Replayed">True when the answer is that of an earlier identical request.</param>
    public sealed record Done(T Value, bool Replayed = false) : Outcome<T>;

    /// <summary>The shape of the input is wrong; nothing was stored.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, Said[]> Errors) : Outcome<T>;

    /// <summary>Refused, to somebody entitled to know that the case exists.</summary>
    public sealed record Denied(string Code, Said Reason) : Outcome<T>;

    /// <summary>No such case, or none that this actor may know of: the two are never told apart.</summary>
    public sealed record NotFound : Outcome<T>;

    /// <summary>The law says not now; all unmet rules, each with its source.</summary>
    public sealed record NotNow(IReadOnlyList<UnmetRule> Unmet) : Outcome<T>;

    /// <summary>Somebody changed the case since the caller read it.</summary>
    public sealed record Conflict(int CurrentVersion) : Outcome<T>;

    /// <summary>The idempotency key was used before with another body.</summary>
    public sealed record KeyReused : Outcome<T>;

    /// <summary>The same refusal for another kind of answer. A <see cref="Done"/> has no such twin.</summary>
    public Outcome<TOther> As<TOther>() => this switch
    {
        Invalid i => new Outcome<TOther>.Invalid(i.Errors),
        Denied d => new Outcome<TOther>.Denied(d.Code, d.Reason),
        NotFound => new Outcome<TOther>.NotFound(),
        NotNow n => new Outcome<TOther>.NotNow(n.Unmet),
        Conflict c => new Outcome<TOther>.Conflict(c.CurrentVersion),
        KeyReused => new Outcome<TOther>.KeyReused(),
        _ => throw new InvalidOperationException("Done has no twin of another kind."),
    };
}
