using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Benchmarks.Pages;

/// <summary>
/// A database of the size that is measured, kept in a folder: the invented cases of a demonstration, that many copies of them with keys of
/// their own, and an audit history whose chain, tree and checkpoints verify.
/// </summary>
internal sealed class LargeDatabase
{
    /// <summary>Notes of the case that has by far the most.</summary>
    private const int NotesOfTheLargest = 300;

    private readonly string _folder;

    private LargeDatabase(string folder, DatabaseProvider provider)
    {
        _folder = folder;
        Provider = provider;
    }

    public DatabaseProvider Provider { get; }

    public string Folder => _folder;

    public string KeyFile => Path.Combine(_folder, "keys.json");

    public string ConnectionString => Provider is DatabaseProvider.Sqlite
        ? $"Data Source={Path.Combine(_folder, "nrm.db")}"
        : new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(TestDatabases.PostgresVariable)) { Database = $"nrm_pages_{Path.GetFileName(Path.GetDirectoryName(_folder))}" }.ToString();

    public IReadOnlyList<DemonstrationUser> Users => DemonstrationUsers.Read(_folder)!.Users;

    public Built Is { get; private set; } = null!;

    public int Cases { get; private set; }

    public int AuditRows { get; private set; }

    public static async Task<LargeDatabase> Open(string folder, DatabaseProvider provider, int cases, int rows)
    {
        var large = new LargeDatabase(Path.Combine(folder, provider.ToString().ToLowerInvariant()), provider);
        var marker = Path.Combine(large._folder, "built.json");
        if (!File.Exists(marker))
        {
            await large.Build(cases, rows);
            await File.WriteAllTextAsync(marker, JsonSerializer.Serialize(large.Is));
        }

        large.Is = JsonSerializer.Deserialize<Built>(await File.ReadAllTextAsync(marker))!;
        await using var services = large.Services();
        await services.GetRequiredService<RecordsDatabase>().Migrate(CancellationToken.None); // kept from an earlier version
        await using var db = await large.Context(services);
        (large.Cases, large.AuditRows) = (await db.Cases.CountAsync(), await db.AuditEntries.CountAsync());
        return large;
    }

    public ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton(new StaffOptions { Demonstration = true, AllowCodeReuse = true })
        .AddNrmRecords(new RecordsOptions { Provider = Provider, ConnectionString = ConnectionString, KeyFile = KeyFile, RunJobs = false })
        .BuildServiceProvider();

    public Task<NrmDbContext> Context(IServiceProvider services) => services.GetRequiredService<IDbContextFactory<NrmDbContext>>().CreateDbContextAsync();

    private async Task Build(int cases, int rows)
    {
        Directory.CreateDirectory(_folder);
        if (!File.Exists(KeyFile))
        {
            KeySource.Create(KeyFile);
        }

        await using var services = Services();
        await services.GetRequiredService<RecordsDatabase>().Migrate(CancellationToken.None);
        Console.WriteLine("Inventing people and their cases ...");
        await DemonstrationData.Prepare(services, _folder, (_, _) => { });
        await using var db = await Context(services);
        await using var bulk = await Bulk.Open(Provider, ConnectionString);
        Console.WriteLine($"Copying to {cases} cases ...");
        await CaseCopies.Add(db, bulk, services.GetRequiredService<KeySource>(), cases);
        var largest = await GrowOne(db, services.GetRequiredService<Changes>());
        Console.WriteLine($"Writing an audit history of {rows} entries ...");
        await AuditHistory.Add(db, bulk, services.GetRequiredService<KeySource>(), rows - await db.AuditEntries.CountAsync(), largest);
        while (await services.GetRequiredService<AuditLog>().Sequence() > 0)
        {
        }

        if (Provider is DatabaseProvider.Postgres)
        {
            // What autovacuum does within minutes.
            await bulk.Do("VACUUM ANALYZE");
        }

        Is = new Built(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), largest);
    }

    /// <summary>A case that support.one and a decider have gets a long history of notes, through the door.</summary>
    private static async Task<Guid> GrowOne(NrmDbContext db, Changes changes)
    {
        var support = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "support.one");
        var case_ = await (from a in db.Assignments
                           where a.StaffId == support.Id && a.EndedAt == null
                           let id = EF.Property<Guid>(a, Mapping.CaseId)
                           where db.Cases.Any(c => c.Id == id && c.MainState != MainState.Closed)
                           orderby db.Assignments.Count(o => EF.Property<Guid>(o, Mapping.CaseId) == id && o.StaffId != null) descending, db.Sections.Count(s => s.CaseId == id) descending
                           select id).FirstAsync();
        var actor = new Actor(support.Id, support.OrganisationId, OrganisationKind.Ngo, new HashSet<Role> { Role.SupportWorker });
        for (var i = 0; i < NotesOfTheLargest; i++)
        {
            var noted = await changes.Make(actor, case_, new AddNote { Text = $"Spoke on the telephone, call {i}. Slept better; asked again about the course, and whether the appointment can be moved to the afternoon." });
            if (noted is not Outcome<CaseChanged>.Done)
            {
                throw new InvalidOperationException($"The note was not taken: {noted}");
            }
        }

        return case_;
    }

    /// <param name="On">The day on which it was built: the program is told that it is today.</param>
    /// <param name="Largest">The case with by far the most notes, events and looks.</param>
    internal sealed record Built(DateOnly On, Guid Largest);
}
