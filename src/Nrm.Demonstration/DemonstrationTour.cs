using System.Text.Json;

namespace Nrm.Demonstration;

/// <summary>
/// <c>demo-tour.json</c>: the cases that the tour tells. It is written beside <c>demo-users.json</c> and before it, in a demonstration only, and
/// holds case numbers and nothing of a person.
/// </summary>
public sealed record DemonstrationTour(IReadOnlyList<TourCase> Cases)
{
    public const string FileName = "demo-tour.json";

    /// <summary>A referral that waits in the authority's queue for its first decision.</summary>
    public const string FirstDecision = "first-decision";

    /// <summary>Decided positive; the period without obligations runs, and the person was told of it late.</summary>
    public const string Reflection = "reflection";

    /// <summary>A young person whose age is not certain and who is treated as a child.</summary>
    public const string AgeUnsure = "age-unsure";

    /// <summary>A return whose risk was not answered for the country of origin: deciding that it is safe is refused.</summary>
    public const string ReturnRefused = "return-refused";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly (string Key, string Case)[] Told =
        [(FirstDecision, "laundry"), (Reflection, "bakery"), (AgeUnsure, "promised-wedding"), (ReturnRefused, "orchard")];

    /// <summary>The cases of the folder's demonstration; none where none was prepared.</summary>
    public static DemonstrationTour Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<DemonstrationTour>(File.ReadAllText(file), Json)! : new DemonstrationTour([]);
    }

    /// <summary>The case of this key; null where no demonstration was prepared.</summary>
    public TourCase? Find(string key) => Cases.FirstOrDefault(c => c.Key == key);

    internal static DemonstrationTour Of(IReadOnlyDictionary<string, Guid> ids, IReadOnlyDictionary<string, string> references) =>
        new([.. Told.Select(t => new TourCase(t.Key, ids[t.Case], references[t.Case]))]);

    internal void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");
}
