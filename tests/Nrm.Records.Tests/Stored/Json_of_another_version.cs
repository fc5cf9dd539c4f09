using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records.Setup;
using Nrm.Records.Tests.Door;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Stored;

/// <summary>JSON that another version stored, or that was damaged, takes nothing down: not its case, no list, nobody's work.</summary>
public class Json_of_another_version
{
    private static readonly Dictionary<string, Func<string, string>> Plants = new()
    {
        ["a member"] = text => Changed(text, o => o["ofTomorrow"] = new JsonObject { ["flag"] = true }),
        ["a code"] = text => Changed(text, o =>
        {
            foreach (var member in o.Where(m => m.Value is JsonValue v && v.TryGetValue<string>(out var s) && !DateOnly.TryParse(s, out _) && !Guid.TryParse(s, out _)).Select(m => m.Key).ToList())
            {
                o[member] = "of-tomorrow";
            }
        }),
        ["another shape"] = _ => """{"made":{"of":"tomorrow"},"answers":7,"kind":[]}""",
        ["no JSON"] = text => text[..^1],
    };

    [Theory, OnEveryDatabase]
    public async Task Takes_no_list_down(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var good = await door.RefersAndTakes();
        await door.AddAccount(good.Support);
        await door.AddAccount(good.Decider);
        var bad = await Told(door, good);
        await Tampering.WithoutTriggers(door);

        var planted = new HashSet<string>();
        foreach (var (table, column, hasCase) in await TextColumns(door))
        {
            var where = hasCase ? $"\"CaseId\" = @id AND \"{column}\" = @old" : $"@id = @id AND \"{column}\" = @old";
            var values = (await door.Column($"SELECT DISTINCT \"{column}\" FROM {table} WHERE \"{column}\" LIKE '{{%' OR \"{column}\" LIKE '[%'")).ToList();
            foreach (var plant in Plants.Values)
            {
                var written = new List<(string Old, string New)>();
                foreach (var value in values)
                {
                    if (plant(value) is var changed && changed != value
                        && await door.Sql($"UPDATE {table} SET \"{column}\" = @new WHERE {where}", ("@new", changed), ("@old", value), ("@id", Tampering.Id(door, bad))) > 0)
                    {
                        written.Add((value, changed));
                    }
                }

                if (written.Count > 0)
                {
                    planted.Add($"{table}.{column}");
                    await Codes_of_another_version.AllStands(door, good, bad, Actors.Supervisor(Actors.Shelter));
                    foreach (var (old, changed) in written)
                    {
                        await door.Sql($"UPDATE {table} SET \"{column}\" = @new WHERE {where}", ("@new", old), ("@old", changed), ("@id", Tampering.Id(door, bad)));
                    }
                }
            }
        }

        Assert.Superset(
            new HashSet<string> { "case_facts.Json", "case_events.Steps", "case_events.Sealed", "audit_entries.Sections", "organisations.DecidesFor", "organisations.SupportsFor", "idempotency_keys.Result" },
            planted);
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_keep_what_this_version_does_not_know_when_it_writes_them(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await Set(door, taken.Id, StoredFacts.Assistance.Name, """{"openNeeds":0,"exitPlanOffered":false,"ofTomorrow":{"flag":true}}""");

        await door.Do(taken.Support, taken.Id, new BeginNeedsAssessment());
        await door.Do(taken.Support, taken.Id, new AssessNeeds { Needs = [new Need { Domain = "accommodation", Urgency = Urgency.Need }] });

        var stored = JsonNode.Parse((string)(await door.Scalar("""SELECT "Json" FROM case_facts WHERE "CaseId" = @id AND "Name" = 'assistance'""", ("@id", Tampering.Id(door, taken.Id))))!)!;
        Assert.Equal((1, true), ((int)stored["openNeeds"]!, (bool)stored["ofTomorrow"]!["flag"]!));
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_that_cannot_be_read_are_named_and_nothing_changes_them(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await Set(door, taken.Id, StoredFacts.Consents.Name, """{"answers":[{"purpose":"support","state":"of-tomorrow","on":"2026-11-20"}]}""");

        var view = await door.See(taken.Support, taken.Id, new CaseOverview());
        Assert.Equal(["consents"], view.Facts.Unread);
        Assert.True(view.Facts.Legal.IdentityRecorded, "The other facts are read.");
        Assert.IsType<Outcome<CaseChanged>.NotNow>(await door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "A note." }));
    }

    /// <summary>A case in which every record of facts has something, and a request that can be repeated.</summary>
    private static async Task<Guid> Told(TestRecords door, TakenCase good)
    {
        var id = (await door.Refer(good.Referrer)).CaseId;
        await door.Do(good.Decider, id, new TakeCase());
        await door.Do(good.Support, id, new TakeCase());
        await door.Do(good.Decider, id, new DecideReasonableGrounds
        {
            Outcome = DecisionOutcome.Positive, Findings = new(Finding.Met, Finding.Met, Finding.Met), Reasons = "A consistent account; doubts count for the person.", Evidence = ["own account"],
        });
        var once = new CallContext(IdempotencyKey: "once");
        Assert.IsType<Outcome<CaseChanged>.Done>(await door.Changes.Make(good.Support, id, new AddNote { Text = "A note." }, once));
        return id;
    }

    private static async Task Set(TestRecords door, Guid caseId, string name, string json)
    {
        await door.Sql("""DELETE FROM case_facts WHERE "CaseId" = @id AND "Name" = @name""", ("@id", Tampering.Id(door, caseId)), ("@name", name));
        await door.Sql(
            """INSERT INTO case_facts ("CaseId", "Name", "Instance", "Version", "Json") VALUES (@id, @name, '', 1, @json)""",
            ("@id", Tampering.Id(door, caseId)), ("@name", name), ("@json", json));
    }

    private static string Changed(string text, Action<JsonObject> change)
    {
        var node = JsonNode.Parse(text)!;
        foreach (var o in Objects(node).ToList())
        {
            change(o);
        }

        if (node is JsonArray { Count: > 0 } texts && texts[0] is JsonValue)
        {
            texts.Add(new JsonObject { ["of"] = "tomorrow" });
        }

        return node.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    private static async Task<IReadOnlyList<(string Table, string Column, bool HasCase)>> TextColumns(TestRecords door)
    {
        await using var db = await door.Context();
        return [.. from entity in db.Model.GetEntityTypes()
            where entity.GetTableName() is not ("staff_claims" or "staff_tokens")
            from property in entity.GetProperties()
            where property.ClrType == typeof(string) || property.ClrType == typeof(IReadOnlyList<string>)
            select (entity.GetTableName()!, property.GetColumnName(), entity.FindProperty("CaseId") is not null)];
    }
}
