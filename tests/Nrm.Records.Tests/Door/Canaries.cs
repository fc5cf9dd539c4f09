using System.Text;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Promise 3: every text of every document, file and disclosure carries a mark, and no stored byte does.</summary>
public class Canaries
{
    private const string Canary = "Kanarienvogel7531";

    [Theory, OnEveryDatabase]
    public async Task No_text_of_any_document_is_stored_in_the_open(DatabaseProvider provider)
    {
        await using var door = await Sung(provider);

        Assert.Empty(await Found(door));
    }

    [Theory, OnEveryDatabase]
    public async Task A_text_that_were_stored_in_the_open_would_be_found(DatabaseProvider provider)
    {
        await using var door = await Sung(provider);
        await door.Sql("UPDATE cases SET \"SubPopulation\" = @canary", ("@canary", Canary));

        Assert.NotEmpty(await Found(door));
    }

    [Fact]
    public void Every_document_type_is_filled_throughout()
    {
        foreach (var section in Sections.All)
        {
            var json = System.Text.Json.JsonSerializer.Serialize(FilledIn.With(section.DocumentType, Canary), section.DocumentType, CaseJson.Options);
            Assert.True(json.Contains(Canary, StringComparison.Ordinal), $"{section.Name}: {json}");
        }
    }

    private static async Task<TestRecords> Sung(DatabaseProvider provider)
    {
        var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await door.Do(taken.Support, taken.Id, new PlantEverywhere());
        Assert.Equal(Sections.All.Count, (await door.See(taken.Support, taken.Id, new Timeline()))[^1].Sealed.Count);
        await door.Files.Attach(taken.Support, taken.Id, Nrm.Casework.Kernel.DataCategory.Notes, $"{Canary}.txt", "text/plain", new MemoryStream(Encoding.UTF8.GetBytes(Canary)));
        await door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = Canary }, new CallContext(IdempotencyKey: Canary));
        await door.Changes.Make(Actors.FirstResponder(), null, Referrals.Adult(Canary), new CallContext(IdempotencyKey: Canary));
        await door.Search.FindPerson(Actors.FirstResponder(), Referrals.Adult(Canary).Person!);
        await door.Agrees(taken, "share-with-NGO", "person");
        Assert.IsType<Outcome<Disclosed>.Done>(await door.Sharing.Disclose(taken.Decider, taken.Id, new Disclosure { Purpose = "share-with-NGO", Recipient = Canary, Sections = ["person"] }));
        var drafts = door.Get<Nrm.Records.Drafts.Drafts>();
        var draft = await drafts.Save(taken.Support, null, new("add-note", taken.Id, Canary), new Dictionary<string, string[]> { [Canary] = [Canary], ["b"] = ["x"] });
        Assert.NotNull(await drafts.Open(taken.Support, Assert.IsType<Outcome<Nrm.Records.Drafts.DraftLine>.Done>(draft).Value.Id));
        await drafts.Save(taken.Support, null, new("add-note", taken.Id, Canary), new Dictionary<string, string[]> { [Canary] = [Canary, Canary] });
        await drafts.List(taken.Support);
        await door.SequenceAll();
        return door;
    }

    private static async Task<IReadOnlyList<string>> Found(TestRecords door)
    {
        byte[][] marks = [Encoding.UTF8.GetBytes(Canary), Encoding.Unicode.GetBytes(Canary)];
        if (door.Database.Provider is DatabaseProvider.Sqlite)
        {
            // The file and what waits beside it, as a thief would copy them.
            var files = Directory.GetFiles(door.Database.Folder, "nrm.db*");
            Assert.Contains(files, f => f.EndsWith("-wal", StringComparison.Ordinal));
            return [.. files.Where(f => Holds(ReadShared(f), marks))];
        }

        var found = new List<string>();
        await using var db = await door.Context();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct())
        {
            await using var connection = await door.Connection();
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var bytes = reader.GetValue(column) switch { byte[] b => b, var v => Encoding.UTF8.GetBytes(Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture) ?? "") };
                    if (Holds(bytes, marks))
                    {
                        found.Add($"{table}.{reader.GetName(column)}");
                    }
                }
            }
        }

        return found;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(byte[] bytes, byte[][] marks) => marks.Any(m => bytes.AsSpan().IndexOf(m) >= 0);

    private sealed record PlantEverywhere : UseCase
    {
        private static readonly UseCaseDeclaration Declares =
            new("plant-everywhere", typeof(PlantEverywhere), [new(Role.SupportWorker, Nrm.Casework.Access.Relationship.Assigned)])
            {
                Seals = Sections.All,
                HandsIn = Sections.All,
            };

        public override UseCaseDeclaration Declaration => Declares;

        public override void Apply(CaseChange change)
        {
            foreach (var section in Sections.All)
            {
                typeof(CaseChange).GetMethod(nameof(CaseChange.Seal))!.MakeGenericMethod(section.DocumentType)
                    .Invoke(change, [section, FilledIn.With(section.DocumentType, Canary), section.Many ? Guid.CreateVersion7() : Guid.Empty]);
            }
        }
    }
}
