using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records.Door;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Stored;

using Stored = Nrm.Casework.Kernel.Stored;

/// <summary>
/// Whatever is stored as JSON has a committed sample of every version that was ever written, and each of them opens. NRM_WRITE_SAMPLES=1 writes
/// those that are missing and changes none.
/// </summary>
public sealed class Samples_of_every_version
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Kinds = ["documents", "facts", "rows", "steps"];

    [Fact]
    public void Every_version_that_is_written_or_read_has_a_sample()
    {
        var all = All();
        if (Environment.GetEnvironmentVariable("NRM_WRITE_SAMPLES") == "1")
        {
            Write(all);
        }

        Assert.True(all.Count > 60, $"Only {all.Count} things are stored: the search is broken.");
        Assert.Equal(Kinds, all.Select(s => s.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Missing(all));
    }

    [Fact]
    public void Every_sample_opens() => Assert.Empty(Closed(All()));

    /// <summary>A member that the sample has and today's shape has not would be passed over in silence.</summary>
    [Fact]
    public void What_is_written_today_says_all_that_its_sample_says()
    {
        var all = All();
        foreach (var (kind, name, version, file) in Samples.All)
        {
            var stored = all.Single(s => s.Kind == kind && s.Stored.Name == name).Stored;
            if (version == stored.Version && !stored.DocumentType.Namespace!.EndsWith(".Legacy", StringComparison.Ordinal)) // read, and never written again
            {
                var sample = File.ReadAllBytes(file);
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), Plain(kind, stored, stored.Read(version, sample))), $"{kind}/{name} {version} lost or changed something");
            }
        }
    }

    [Fact]
    public void A_missing_reader_and_a_missing_sample_are_found()
    {
        var all = All();
        var person = all.Single(s => s is { Kind: "documents", Stored.Name: "person" });

        var raised = new Nrm.Casework.Kernel.Stored<Nrm.Casework.People.PersonDetails>("person", 2);
        var planted = all.Select(s => s == person ? s with { Stored = raised } : s).ToList();

        Assert.Equal(["documents/person 2"], Missing(planted));
        Assert.Equal(["documents/person 1: person 1 cannot be read by this version."], Closed(planted));
        Assert.Equal(["documents/person 1: nothing is called so"], Closed([.. all.Where(s => s != person)]));
    }

    /// <summary>A reader of an older version is tried, not only found.</summary>
    [Fact]
    public void A_reader_that_does_not_know_an_older_shape_is_found()
    {
        var all = All();
        var legal = all.Single(s => s is { Kind: "facts", Stored.Name: "decisions" });
        var wrong = new Nrm.Casework.Kernel.Stored<DecisionFacts>("decisions", 2).From<Other>(1, _ => new([]));

        Assert.Equal(["facts/decisions 1: decisions 1 at $.made cannot be read by this version."], Closed([.. all.Select(s => s == legal ? s with { Stored = wrong } : s)]));
    }

    private sealed record Other(int Made);

    private sealed record Found(string Kind, Stored Stored);

    /// <summary>What is written or read under a name: sections, steps, facts, and whatever stands in a static member.</summary>
    private static List<Found> All() =>
    [
        .. Sections.All.Select(s => new Found("documents", s.Stored)),
        .. UseCases.All.Where(u => u.Keeps is not null).Select(u => new Found("steps", u.Typed)),
        .. StoredFacts.All.Concat(Static(typeof(Stored).Assembly)).Distinct().Where(s => Sections.All.All(t => t.Stored != s)).Select(s => new Found("facts", s)),
        .. Static(typeof(Changes).Assembly).Select(s => new Found("rows", s)),
    ];

    private static IEnumerable<Stored> Static(Assembly assembly) => assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .SelectMany(p => p.PropertyType.IsAssignableTo(typeof(Stored)) ? [(Stored)p.GetValue(null)!] : p.PropertyType == typeof(IReadOnlyList<Stored>) ? (IReadOnlyList<Stored>)p.GetValue(null)! : [])
        .Distinct();

    private static List<string> Missing(IReadOnlyList<Found> all) =>
        [.. from found in all
            from version in found.Stored.Shapes.Keys.Order()
            where !File.Exists(Samples.Of(found.Kind, found.Stored.Name, version))
            select $"{found.Kind}/{found.Stored.Name} {version}"];

    private static List<string> Closed(IReadOnlyList<Found> all) =>
        [.. from sample in Samples.All
            let why = Why(all.SingleOrDefault(s => s.Kind == sample.Kind && s.Stored.Name == sample.Name)?.Stored, sample.Version, sample.File)
            where why is not null
            select $"{sample.Kind}/{sample.Name} {sample.Version}: {why}"];

    private static string? Why(Stored? stored, int version, string file)
    {
        try
        {
            return stored is null ? "nothing is called so" : stored.Read(version, File.ReadAllBytes(file)) is null ? "null" : null;
        }
        catch (UnreadableException closed)
        {
            return closed.Message;
        }
    }

    private static void Write(IReadOnlyList<Found> all)
    {
        foreach (var (kind, stored) in all)
        {
            // Only of today's version: those of older ones were written when they were today's.
            var file = Samples.Of(kind, stored.Name, stored.Version);
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                var words = 0;
                var json = Plain(kind, stored, FilledIn.Of(stored.DocumentType, () => $"words {++words}"));
                File.WriteAllText(file, json.ToJsonString(Indented) + "\n");
            }
        }
    }

    /// <summary>As it is stored. What a step keeps elsewhere does not stand in its own record.</summary>
    private static JsonNode Plain(string kind, Stored stored, object? document) => kind == "steps"
        ? JsonSerializer.SerializeToNode(new StepTaken { Typed = (UseCase)document!, On = new(2026, 11, 29), By = Guid.Empty }, CaseJson.Options)!["typed"]!
        : JsonNode.Parse(stored.Write(document))!;
}
