using Nrm.Casework.Consent;
using Nrm.Casework.Safety;

namespace Nrm.Records;

/// <summary>What is to leave, for whom, why.</summary>
public sealed record Disclosure
{
    /// <summary>A purpose code of domain 3.10.</summary>
    public required string Purpose { get; init; }

    /// <summary>Who gets it, in words; kept sealed.</summary>
    public required string Recipient { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Anything else is text from outside, which the log would keep in plain for ever.</summary>
    internal bool HasPurpose => ConsentPurposes.List.Codes.Contains(Purpose);

    internal Dictionary<string, Said[]> Errors()
    {
        var errors = new Dictionary<string, Said[]>();
        if (!HasPurpose)
        {
            errors["purpose"] = ["Say for which purpose, by its code."];
        }

        if (string.IsNullOrWhiteSpace(Recipient) || Recipient.Length > 300)
        {
            errors["recipient"] = ["Say who receives it, in at most 300 characters."];
        }

        if (Sections.Count is 0 or > 20 || Sections.Any(s => Casework.Kernel.Sections.Find(s) is null))
        {
            errors["sections"] = ["Name the parts of the case that are to be shared."];
        }

        // INV-20: where a person is never leaves the care chain, whatever was agreed.
        if (Sections.Contains(Casework.Kernel.Sections.Location.Name))
        {
            errors["sections"] = ["Where the person stays is never shared outside their care (INV-20)."];
        }

        return errors;
    }
}

/// <param name="Receipt">The id of the audit entry: proves that this disclosure was recorded.</param>
public sealed record Disclosed(Guid Receipt, string Recipient, string Purpose, IReadOnlyList<OpenedDocument> Documents);

/// <summary>The one question that immigration enforcement may ask (S19, INV-21): by file number, answered with a flag and a day.</summary>
public sealed record RemovalBarRequest
{
    public required string FileNumber { get; init; }
}

/// <param name="Until">The last day of the bar as far as it is known; null while it has no end yet.</param>
public sealed record RemovalBar(bool Barred, DateOnly? Until);
