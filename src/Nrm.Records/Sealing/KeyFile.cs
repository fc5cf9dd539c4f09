using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Records.Sealing;

/// <summary>The content of the key file. A plain class on purpose: a record would print its keys.</summary>
internal sealed class KeyFile
{
    internal const string CurrentFormat = "nrm-keys/1";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
                                        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required string Format { get; init; }
    public required int Current { get; set; }
    public required List<MasterKey> MasterKeys { get; init; }
    public required byte[] AuditSigningSeed { get; init; }
    public required byte[] IndexRoot { get; init; }

    internal sealed class MasterKey
    {
        public required int Id { get; init; }
        public required byte[] Key { get; init; }
    }

    internal static KeyFile Generate() => new()
    {
        Format = CurrentFormat,
        Current = 1,
        MasterKeys = [new() { Id = 1, Key = RandomNumberGenerator.GetBytes(SectionKey.KeyLength) }],
        AuditSigningSeed = RandomNumberGenerator.GetBytes(Ed25519.SeedLength),
        IndexRoot = RandomNumberGenerator.GetBytes(SectionKey.KeyLength),
    };

    internal static KeyFile Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(stream.SafeFileHandle) & Others) != 0) throw new KeyFileExposedException(file);
        var bytes = new byte[stream.Length];
        try
        {
            stream.ReadExactly(bytes);
            var content = JsonSerializer.Deserialize<KeyFile>(bytes, Json) ?? throw Malformed(file);
            return content.IsComplete ? content : throw Malformed(file);
        }
        catch (JsonException)
        {
            // the parser's message quotes what it read, and what it read are keys
            throw Malformed(file);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>Writes beside the file and renames, so that a crash leaves the old file or the new one. Refuses to overwrite unless told to.</summary>
    internal void Write(string file, bool overwrite)
    {
        var full = Path.GetFullPath(file);
        var directory = Path.GetDirectoryName(full)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, Json);
        var next = full + ".new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        // a file of that name is another change under way, or one that was cut short: neither is ours to delete
        var stream = new FileStream(next, options);
        try
        {
            using (stream)
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(next, full, overwrite);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            File.Delete(next);
        }
    }

    internal void Clear()
    {
        foreach (var master in MasterKeys) CryptographicOperations.ZeroMemory(master.Key);
        CryptographicOperations.ZeroMemory(AuditSigningSeed);
        CryptographicOperations.ZeroMemory(IndexRoot);
    }

    private bool IsComplete =>
        Format == CurrentFormat
        && AuditSigningSeed.Length == Ed25519.SeedLength
        && IndexRoot.Length == SectionKey.KeyLength
        && MasterKeys.TrueForAll(master => master.Key.Length == SectionKey.KeyLength && master.Id > 0)
        && MasterKeys.DistinctBy(master => master.Id).Count() == MasterKeys.Count
        && MasterKeys.Exists(master => master.Id == Current);

    private static InvalidDataException Malformed(string file) => new($"The key file {file} is not a complete key file of format {CurrentFormat}.");
}
