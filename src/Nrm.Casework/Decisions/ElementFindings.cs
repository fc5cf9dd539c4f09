namespace Nrm.Casework.Decisions;

/// <summary>A finding on one element of the definition (domain 3.4).</summary>
public enum Finding
{
    Met,
    NotMet,

    /// <summary>The means, for a child (INV-06).</summary>
    NotNeeded,
    Unclear,
}

/// <summary>Findings on the three elements: act, means, purpose.</summary>
public sealed record ElementFindings([property: OneOf] Finding Act, [property: OneOf] Finding Means, [property: OneOf] Finding Purpose);
