using System.Text.Json;

namespace Nrm.Demonstration;

/// <summary>
/// Cases told in data/told after documented ones, under invented names and in own words. Each is written as what the API is sent.
/// </summary>
internal static class ToldCases
{
    private const string Prefix = "Nrm.Demonstration.told.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static IReadOnlyList<SeedCase> All { get; } =
    [
        .. from name in typeof(ToldCases).Assembly.GetManifestResourceNames()
           where name.StartsWith(Prefix, StringComparison.Ordinal)
           orderby name
           select Read(name),
    ];

    private static SeedCase Read(string name)
    {
        using var stream = typeof(ToldCases).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<SeedCase>(stream, Json) ?? throw new InvalidDataException($"{name} holds no case.");
    }
}
