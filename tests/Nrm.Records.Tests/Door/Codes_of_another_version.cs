using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Stored data outlives the code: rows that an older or a newer version wrote, or that are gone, take nothing down.</summary>
public class Codes_of_another_version
{
    /// <summary>Every column of a row of a case, or of the staff, that holds a code.</summary>
    private static readonly string[] Tables = ["cases", "case_tracks", "assignments", "clocks", "tasks", "files", "audit_entries", "staff", "staff_roles", "organisations"];

    private static readonly AddNote Note = new() { Text = "A note." };

    private static readonly DecideReasonableGrounds Positive = new()
    {
        Outcome = DecisionOutcome.Positive, Findings = new(Finding.Met, Finding.Met, Finding.Met), Reasons = "A consistent account; doubts count for the person.", Evidence = ["own account"],
    };

    [Theory, OnEveryDatabase]
    public async Task A_track_without_a_row_is_at_its_initial_state(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.Sql("""DELETE FROM case_tracks WHERE "CaseId" = @id AND "Track" <> 'Identification'""", ("@id", Tampering.Id(door, taken.Id)));

        var view = await door.See(taken.Support, taken.Id, new CaseOverview());
        Assert.Equal(
            Engine.Tracks.Where(t => t.Track != Track.Identification).Select(t => t.Initial),
            Engine.Tracks.Where(t => t.Track != Track.Identification).Select(t => view.Facts.StateOf(t.Track)));
        Assert.Equal(Engine.Tracks.Count, view.Tracks.Count);
        Assert.Empty(view.Facts.Unread);
        var found = await Listed(door, taken.Support, new CaseCriteria { Track = Track.Return, TrackState = ReturnTrack.NotConsidered });
        Assert.Equal(taken.Id, Assert.Single(found).Facts.Id);

        // It moves from there, and its row comes with the move.
        await door.Do(taken.Decider, taken.Id, Positive);
        Assert.Equal(ReflectionTrack.Running, (await door.See(taken.Support, taken.Id, new CaseOverview())).Facts.StateOf(Track.Reflection));
        Assert.Empty(await Listed(door, taken.Support, new CaseCriteria { Track = Track.Reflection, TrackState = ReflectionTrack.NotDue }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_track_that_this_version_does_not_know_is_left_alone(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.Sql("""UPDATE case_tracks SET "Track" = 'Guardianship', "State" = 'Requested' WHERE "CaseId" = @id AND "Track" = 'Return'""", ("@id", Tampering.Id(door, taken.Id)));

        Assert.Empty((await door.See(taken.Support, taken.Id, new CaseOverview())).Facts.Unread);
        await door.Do(taken.Support, taken.Id, Note);
        Assert.Equal("Requested", await door.Scalar("""SELECT "State" FROM case_tracks WHERE "CaseId" = @id AND "Track" = 'Guardianship'""", ("@id", Tampering.Id(door, taken.Id))));
    }

    [Theory, OnEveryDatabase]
    public async Task A_state_that_this_version_does_not_know_is_shown_and_nothing_changes(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.Sql("""UPDATE case_tracks SET "State" = 'Revoked' WHERE "CaseId" = @id AND "Track" = 'Identification'""", ("@id", Tampering.Id(door, taken.Id)));

        var view = await door.See(taken.Support, taken.Id, new CaseOverview());
        Assert.Equal(["identification"], view.Facts.Unread);
        Assert.All(view.Tracks.Append(view.Beside), t => Assert.Empty(t.Permitted));
        var refused = Assert.IsType<Outcome<CaseChanged>.NotNow>(await door.Changes.Make(taken.Support, taken.Id, Note));
        Assert.Equal(nameof(Casework.Workflow.Refusals.FactsAreRead), Assert.Single(refused.Unmet).Name);
        var bar = await door.Sharing.Disclose(Actors.ImmigrationEnforcement(), new RemovalBarRequest { FileNumber = view.Facts.Reference });
        Assert.True(Assert.IsType<Outcome<RemovalBar>.Done>(bar).Value.Barred);
    }

    /// <summary>Walks the model, so that a column that is added tomorrow is asked too.</summary>
    [Theory, OnEveryDatabase]
    public async Task A_code_that_this_version_does_not_know_takes_no_list_down(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var (good, bad) = (await door.RefersAndTakes(), Guid.Empty);
        await door.AddAccount(good.Support);
        await door.AddAccount(good.Decider);
        bad = (await door.Refer(good.Referrer)).CaseId;
        await door.Do(good.Decider, bad, new TakeCase());
        await door.Do(good.Support, bad, new TakeCase());
        using (var text = new MemoryStream("A page."u8.ToArray()))
        {
            Assert.IsType<Outcome<AttachedFile>.Done>(await door.Files.Attach(good.Support, bad, DataCategory.Notes, "page.txt", "text/plain", text));
        }

        var supervisor = Actors.Supervisor(Actors.Shelter);
        await Tampering.WithoutTriggers(door);
        var planted = new List<string>();
        foreach (var column in await CodeColumns(door))
        {
            var (table, name) = (column.DeclaringType.GetTableName()!, column.GetColumnName());
            var where = table switch
            {
                "cases" => "\"Id\" = @id",
                "staff" or "staff_roles" or "organisations" => "@id = @id",
                _ => "\"CaseId\" = @id",
            };
            var before = await door.Scalar($"SELECT MIN(\"{name}\") FROM {table} WHERE {where}", ("@id", Tampering.Id(door, bad)));
            if (before is not null and not DBNull)
            {
                Assert.NotEqual(0, await door.Sql($"UPDATE {table} SET \"{name}\" = 'OfTomorrow' WHERE {where} AND \"{name}\" = @old", ("@id", Tampering.Id(door, bad)), ("@old", before)));
                planted.Add($"{table}.{name}");
                await AllStands(door, good, bad, supervisor);
                await door.Sql($"UPDATE {table} SET \"{name}\" = @old WHERE \"{name}\" = 'OfTomorrow'", ("@old", before));
            }
        }

        Assert.True(planted.Count > 12, $"Hardly any column held a code: {string.Join(", ", planted)}.");
    }

    internal static async Task AllStands(TestRecords door, TakenCase good, Guid bad, Actor supervisor)
    {
        foreach (var actor in new[] { good.Support, good.Decider, good.Referrer, supervisor })
        {
            Assert.Contains(await Listed(door, actor, new CaseCriteria()), c => c.Facts.Id == good.Id);
            foreach (var wanted in Enum.GetValues<WorkWanted>())
            {
                Assert.IsType<Outcome<WorkList>.Done>(await door.Work.Find(actor, wanted));
            }

            await door.Work.CountLate(actor);
            Assert.NotNull(await door.Looks.At(actor, bad, new CaseOverview(withAccess: true)));
            Assert.NotNull(await door.Looks.At(actor, bad, new Timeline()));
            Assert.NotNull(await door.Looks.At(actor, bad, new AccessLogView()));
            Assert.NotNull(await door.Files.List(actor, bad));
            Assert.NotNull(await door.Changes.Make(actor, bad, Note));
        }

        await door.Jobs.ExpireClocks();
        Assert.Equal(good.Id, (await door.See(good.Support, good.Id, new CaseOverview())).Facts.Id);
    }

    private static async Task<IReadOnlyList<IProperty>> CodeColumns(TestRecords door)
    {
        await using var db = await door.Context();
        IReadOnlyList<IProperty> columns = [.. db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => IsCode(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) && Tables.Contains(p.DeclaringType.GetTableName()))];
        Assert.True(columns.Count > 12, "Hardly any column was found: the search is broken.");
        return columns;

        static bool IsCode(Type type) => type.IsEnum || type == typeof(Track) || type == typeof(TaskKind) || type == typeof(ClockKind);
    }

    internal static async Task<IReadOnlyList<FoundCase>> Listed(TestRecords door, Actor actor, CaseCriteria criteria) =>
        Assert.IsType<Outcome<CaseList>.Done>(await door.Search.Find(actor, criteria)).Value.Cases;
}
