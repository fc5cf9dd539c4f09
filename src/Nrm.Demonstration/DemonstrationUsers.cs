using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nrm.Demonstration;

/// <summary>
/// `demo-users.json`: the accounts of a demonstration. It is written last and at once, so that where it is, the demonstration is whole.
/// </summary>
public sealed record DemonstrationUsers(IReadOnlyList<DemonstrationUser> Users)
{
    public const string FileName = "demo-users.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True where a demonstration was prepared.</summary>
    public static bool AreIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The accounts of the folder; null when no demonstration was prepared there.</summary>
    public static DemonstrationUsers? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<DemonstrationUsers>(File.ReadAllText(file), Json) : null;
    }

    internal void Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(file + ".new", file, overwrite: true);
    }
}
