namespace Nrm.Casework.Returns;

/// <summary>
/// One item of the detailed sheet, rated 1 to 5 twice; anything else throws. Levels are never averaged: the highest
/// single item sets the level of the whole (domain reference 5.2).
/// </summary>
public sealed record RiskItem
{
    public RiskItem(RiskBlock block, int severity, int likelihood, string? note = null)
    {
        if (!Enum.IsDefined(block))
        {
            throw new ArgumentOutOfRangeException(nameof(block));
        }

        (Block, Severity, Likelihood, Note) = (block, Rated(severity, nameof(severity)), Rated(likelihood, nameof(likelihood)), note);
    }

    public RiskBlock Block { get; }

    public int Severity { get; }

    public int Likelihood { get; }

    public string? Note { get; }

    /// <summary>Severity times likelihood: 15 and more immediate, 10 to 14 high, 5 to 9 medium, else low.</summary>
    public RiskLevel Level => (Severity * Likelihood) switch
    {
        >= 15 => RiskLevel.Immediate,
        >= 10 => RiskLevel.High,
        >= 5 => RiskLevel.Medium,
        _ => RiskLevel.Low,
    };

    /// <summary>The level of a whole sheet: that of its highest item, null for an empty sheet.</summary>
    public static RiskLevel? Highest(IEnumerable<RiskItem> items) => items.Max(item => (RiskLevel?)item.Level);

    private static int Rated(int value, string name) =>
        value is >= 1 and <= 5 ? value : throw new ArgumentOutOfRangeException(name, "A rating is 1 to 5.");
}
