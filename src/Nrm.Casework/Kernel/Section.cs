namespace Nrm.Casework.Kernel;

/// <summary>
/// A kind of sealed document of a case. Each document is sealed as a whole under the key of its category; a correction is a new
/// revision, never an overwrite.
/// </summary>
/// <param name="Many">True when a case has several, each with an item id of its own (notes, decisions).</param>
public abstract record Section(string Name, DataCategory Category, int SchemaVersion, bool Many)
{
    /// <summary>How each version of its document is read.</summary>
    public abstract Stored Stored { get; }

    public Type DocumentType => Stored.DocumentType;

    /// <summary>What is left of a document for somebody with a limited view ("P" in domain 8.2).</summary>
    /// <exception cref="UndeclaredException">No limited view of the section is declared: nothing of it is shown.</exception>
    public abstract object Limited(object document);
}

/// <typeparam name="T">The document, a plain record that System.Text.Json can read and write.</typeparam>
public sealed record Section<T>(string Name, DataCategory Category, int SchemaVersion = 1, bool Many = false) : Section(Name, Category, SchemaVersion, Many)
    where T : class
{
    /// <summary>Makes the limited view; null where nobody has one.</summary>
    public Func<T, T>? LimitedTo { get; init; }

    /// <summary>Of today's version; a section whose document has changed says here how the older ones are read.</summary>
    public Stored<T> Reads { get; init; } = new(Name, SchemaVersion);

    public override Stored Stored => Reads;

    public override object Limited(object document) =>
        LimitedTo is { } limited ? limited((T)document) : throw new UndeclaredException($"a limited view of {Name}");
}
