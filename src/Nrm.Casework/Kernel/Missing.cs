namespace Nrm.Casework.Kernel;

/// <summary>
/// Why a coded field holds no value. The four are never equal to each other nor to any value: "nobody asked" must not
/// turn into "no" on its way to a decision (INV-40; practice of Eurostat and ICS-TIP).
/// </summary>
public enum Missing
{
    /// <summary>Asked or looked for, and not known.</summary>
    Unknown,

    /// <summary>The question was not put.</summary>
    NotAsked,

    /// <summary>The person preferred not to answer; never to be read as an admission.</summary>
    Refused,

    /// <summary>The question makes no sense for this person or case.</summary>
    NotApplicable,
}
