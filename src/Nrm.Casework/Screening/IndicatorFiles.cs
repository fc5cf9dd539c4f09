using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Screening;

/// <summary>Reads the indicator file strictly and makes the four sets of it.</summary>
internal static class IndicatorFiles
{
    private const string Resource = "Nrm.Casework.Screening.data.ilo-2009.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static IReadOnlyList<IndicatorSet> Load()
    {
        using var stream = typeof(IndicatorFiles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        var file = JsonSerializer.Deserialize<IloFile>(stream, Strict) ?? throw new JsonException("The indicator file is empty.");
        var codes = file.Indicators.Select(row => row.Code).Concat(file.Observations.Select(row => row.Code)).ToList();
        if (codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            throw new JsonException("An indicator code is declared twice.");
        }

        return
        [
            Labour(file, children: false), Labour(file, children: true),
            Sexual(file, children: false), Sexual(file, children: true),
        ];
    }

    private static IndicatorSet Labour(IloFile file, bool children)
    {
        var rows = file.Indicators.Select(row => new Indicator(row.Code, row.Wording, row.Dimension, children ? row.Child : row.Adult)).ToList();
        return Set(file, "labour", file.LabourSource, children, rows.Where(row => row.Weight is not null), rows.Where(row => row.Weight is null), true);
    }

    private static IndicatorSet Sexual(IloFile file, bool children) =>
        Set(file, "sexual", file.SexualSource, children, file.Indicators.Select(row => new Indicator(row.Code, row.Wording, row.Dimension, null)), [], false);

    private static IndicatorSet Set(
        IloFile file, string form, string source, bool children, IEnumerable<Indicator> rows, IEnumerable<Indicator> unweighted, bool hasWeights) => new()
        {
            Id = $"{file.Id}/{form}/{(children ? "child" : "adult")}",
            Version = file.Version,
            Name = $"{(children ? "Children" : "Adults")}, {(form == "labour" ? "labour exploitation" : "sexual exploitation (weights provisional)")}",
            Source = source,
            ForChildren = children,
            Sexual = form == "sexual",
            Verified = false,
            HasWeights = hasWeights,
            Dimensions = file.Dimensions,
            Indicators = [.. rows],
            Observations = [.. unweighted, .. file.Observations.Select(row => new Indicator(row.Code, row.Wording, row.Group, null))],
        };

    private sealed record IloFile(
        string Id, string Version, string LabourSource, string SexualSource,
        IReadOnlyList<IndicatorDimension> Dimensions, IReadOnlyList<Row> Indicators, IReadOnlyList<Observation> Observations);

    private sealed record Row(string Code, string Wording, IndicatorWeight? Adult, IndicatorWeight? Child)
    {
        [JsonIgnore]
        public string Dimension => Code[..2];
    }

    private sealed record Observation(string Code, string Group, string Wording);
}
