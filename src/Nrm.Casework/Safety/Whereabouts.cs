namespace Nrm.Casework.Safety;

/// <summary>Where the person is (category F). Never outside the direct care chain, never in a letter, export, notice or log (INV-20).</summary>
public sealed record Whereabouts : PersonalData
{
    public string? Kind { get; init; }

    public string? Address { get; init; }

    public DateOnly? Since { get; init; }

    public string? Note { get; init; }
}
