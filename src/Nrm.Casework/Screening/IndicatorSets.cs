using Nrm.Casework.Cases;

namespace Nrm.Casework.Screening;

/// <summary>The declared indicator sets, read once from <c>Screening/data</c>.</summary>
public static class IndicatorSets
{
    private static readonly IReadOnlyList<IndicatorSet> Declared = IndicatorFiles.Load();

    /// <summary>Every set: labour and sexual exploitation, for adults and for children.</summary>
    public static IReadOnlyList<IndicatorSet> All => Declared;

    /// <summary>The set for a person; a presumed child has the children's set (INV-05).</summary>
    public static IndicatorSet For(AgeClass age, bool sexual) =>
        Declared.Single(set => set.Sexual == sexual && set.ForChildren == AgeRule.IsTreatedAsChild(age));

    /// <summary>The set of an id; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public static IndicatorSet Find(string id) =>
        Declared.SingleOrDefault(set => set.Id == id) ?? throw new KeyNotFoundException($"No indicator set '{id}' is declared.");

    /// <summary>True when a code may be recorded.</summary>
    public static bool Knows(string? code) =>
        Declared[0].Indicators.Concat(Declared[0].Observations).Any(indicator => indicator.Code == code);
}
