using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Nrm.Casework.Kernel;

/// <summary>
/// What is stored under a name, and how each version of it is read. Reading tolerates members that it does not know; where the same thing is
/// written again they stay. A code that it does not know makes the whole unreadable: a guess would say something of a person. What comes
/// from outside is never read here.
/// </summary>
public abstract class Stored(string name, int version)
{
    public string Name { get; } = name;

    /// <summary>The version that is written.</summary>
    public int Version { get; } = version;

    /// <summary>The type of the version that is written.</summary>
    public abstract Type DocumentType { get; }

    /// <summary>All versions that can be read, and the shape of each.</summary>
    public abstract IReadOnlyDictionary<int, Type> Shapes { get; }

    /// <summary>One that was never written in another version.</summary>
    public static Stored Of(Type shape, string name) => (Stored)Activator.CreateInstance(typeof(Stored<>).MakeGenericType(shape), name, 1)!;

    /// <summary>Reads any version as the one that is written now; null only where null was written.</summary>
    /// <exception cref="UnreadableException">There is no reader for the version, or it does not know what is written.</exception>
    public abstract object? Read(int version, ReadOnlySpan<byte> json);

    /// <summary>Writes, and keeps of what was stored before the members that this version does not know.</summary>
    /// <param name="before">What was written last, in this version; empty when there is nothing, or it is of another version.</param>
    public byte[] Write(object? document, ReadOnlySpan<byte> before = default)
    {
        var node = JsonSerializer.SerializeToNode(document, DocumentType, CaseJson.Options);
        if (node is JsonObject now && before.Length > 0 && CaseJson.Stored.GetTypeInfo(DocumentType) is { Kind: JsonTypeInfoKind.Object } known && JsonNode.Parse(before) is JsonObject then)
        {
            UnknownMembers.Keep(then, now, known);
        }

        return JsonSerializer.SerializeToUtf8Bytes(node, CaseJson.Options);
    }

    private protected object? Read(Type type, int version, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, CaseJson.Stored);
        }
        catch (JsonException notOfThisShape)
        {
            throw new UnreadableException($"{Name} {version} at {notOfThisShape.Path}");
        }
    }
}

/// <typeparam name="T">The current shape, a plain record. An older shape keeps its own type and name, in a folder Legacy.</typeparam>
public sealed class Stored<T>(string name, int version = 1) : Stored(name, version) where T : class
{
    private readonly Dictionary<int, (Type Shape, Func<byte[], T> Read)> _older = [];

    public override Type DocumentType => typeof(T);

    public override IReadOnlyDictionary<int, Type> Shapes => _older.ToDictionary(o => o.Key, o => o.Value.Shape).Append(new(Version, DocumentType)).ToDictionary();

    /// <summary>Says how an older version is read.</summary>
    /// <param name="becomes">Throws <see cref="UndeclaredException"/> at a code that was never written in that version.</param>
    public Stored<T> From<TOld>(int older, Func<TOld, T> becomes) where TOld : class
    {
        _older.Add(older, (typeof(TOld), Now));
        return this;

        T Now(byte[] json)
        {
            try
            {
                return becomes((TOld)(Read(typeof(TOld), older, json) ?? throw new UnreadableException($"{Name} {older}")));
            }
            catch (UndeclaredException unknown)
            {
                throw new UnreadableException($"{Name} {older}", unknown);
            }
        }
    }

    public override object? Read(int version, ReadOnlySpan<byte> json) =>
        version == Version ? Read(typeof(T), version, json)
        : _older.TryGetValue(version, out var reader) ? reader.Read(json.ToArray())
        : throw new UnreadableException($"{Name} {version}");
}
