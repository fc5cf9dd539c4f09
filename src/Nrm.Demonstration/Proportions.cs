using System.Text.Json;

namespace Nrm.Demonstration;

/// <summary>Shares by characteristic, computed from a public data set (its source stands in the file), and draws from them.</summary>
internal sealed record Proportions(
    string Source, string ComputedOn, int Rows, string YearsOfRegistration, string Remark, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Tables)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Proportions Read()
    {
        using var stream = typeof(Proportions).Assembly.GetManifestResourceStream("Nrm.Demonstration.proportions.json")!;
        return JsonSerializer.Deserialize<Proportions>(stream, Json)!;
    }

    /// <summary>One value of a table, as likely as its share.</summary>
    public string Draw(string table, Random random)
    {
        var shares = Tables[table];
        var at = random.NextDouble() * shares.Values.Sum();
        foreach (var (value, share) in shares)
        {
            if ((at -= share) < 0)
            {
                return value;
            }
        }

        return shares.Keys.Last();
    }
}
