namespace Nrm.Casework.Kernel;

/// <summary>
/// A kind of sealed document of a case. Each document is sealed as a whole under the key of its category; a correction is a new
/// revision, never an overwrite.
/// </summary>
/// <param name="Many">True when a case has several, each with an item id of its own (notes, decisions).</param>
public abstract record Section(string Name, DataCategory Category, int SchemaVersion, bool Many)
{
    public abstract Type DocumentType { get; }

    /// <summary>The shapes of its documents before this version of them, by their version: they are read for ever.</summary>
    public IReadOnlyDictionary<int, EarlierShape> Earlier { get; init; } = new Dictionary<int, EarlierShape>();

    /// <summary>What is left of a document for somebody with a limited view ("P" in domain 8.2).</summary>
    /// <exception cref="UndeclaredException">No limited view of the section is declared: nothing of it is shown.</exception>
    public abstract object Limited(object document);
}

/// <summary>What a document was before, and how it is read as what it is now.</summary>
/// <param name="Type">The record that has its old shape.</param>
public sealed record EarlierShape(Type Type, Func<object, object> AsNow)
{
    public static EarlierShape Of<T>(Func<T, object> asNow) where T : class => new(typeof(T), old => asNow((T)old));
}

/// <typeparam name="T">The document, a plain record that System.Text.Json can read and write.</typeparam>
public sealed record Section<T>(string Name, DataCategory Category, int SchemaVersion = 1, bool Many = false) : Section(Name, Category, SchemaVersion, Many)
    where T : class
{
    /// <summary>Makes the limited view; null where nobody has one.</summary>
    public Func<T, T>? LimitedTo { get; init; }

    public override Type DocumentType => typeof(T);

    public override object Limited(object document) =>
        LimitedTo is { } limited ? limited((T)document) : throw new UndeclaredException($"a limited view of {Name}");
}
