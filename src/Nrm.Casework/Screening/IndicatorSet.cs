namespace Nrm.Casework.Screening;

/// <summary>
/// A set of operational indicators for one age group and form of exploitation (ILO and European Commission 2009,
/// WCMS_105023). The id and version are kept with every result, so that it can be read years later.
/// </summary>
public sealed record IndicatorSet
{
    /// <summary>For example <c>ILO2009/labour/adult</c>.</summary>
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Name { get; init; }

    /// <summary>Where the wording and weights were read.</summary>
    public required string Source { get; init; }

    public required bool ForChildren { get; init; }

    public required bool Sexual { get; init; }

    /// <summary>False until a human has compared the set with the published brochure.</summary>
    public required bool Verified { get; init; }

    /// <summary>False for a set whose weights were not found: no dimension is then counted, and the screen says so.</summary>
    public required bool HasWeights { get; init; }

    public required IReadOnlyList<IndicatorDimension> Dimensions { get; init; }

    /// <summary>The indicators of the set.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Codes that may be recorded beside the set and carry no weight in it.</summary>
    public required IReadOnlyList<Indicator> Observations { get; init; }

    /// <summary>The indicator or observation of a code; throws <see cref="UndeclaredIndicatorException"/> for any other.</summary>
    public Indicator this[string code] =>
        Indicators.FirstOrDefault(indicator => indicator.Code == code)
        ?? Observations.FirstOrDefault(indicator => indicator.Code == code)
        ?? throw new UndeclaredIndicatorException(code);
}
