namespace Nrm.Casework.Access;

/// <summary>What a role in a relationship may do with one data category.</summary>
public enum Grant
{
    None,

    /// <summary>Read only while a valid consent for the stated purpose stands.</summary>
    ReadWithConsent,

    /// <summary>Read without the fields that <see cref="Section.Limited"/> takes out ("P" in domain 8.2).</summary>
    ReadLimited,
    Read,
    Write,
}

/// <summary>A row's cell, with the reason that is shown to whoever asks why.</summary>
public sealed record GrantRow(Role Role, Relationship As, Grant Grant, IReadOnlyList<DataCategory> Categories, string Source);
