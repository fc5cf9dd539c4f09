namespace Nrm.Casework.Kernel;

/// <summary>
/// A kind of sealed document of a case. Each document is sealed as a whole under the key of its category; a correction is a new
/// revision, never an overwrite.
/// </summary>
/// <param name="Many">True when a case has several, each with an item id of its own (notes, decisions).</param>
public abstract record Section(string Name, DataCategory Category, int SchemaVersion, bool Many)
{
    public abstract Type DocumentType { get; }
}

/// <typeparam name="T">The document, a plain record that System.Text.Json can read and write.</typeparam>
public sealed record Section<T>(string Name, DataCategory Category, int SchemaVersion = 1, bool Many = false) : Section(Name, Category, SchemaVersion, Many)
    where T : class
{
    public override Type DocumentType => typeof(T);
}
