using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Cases;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Web.Tests.Demonstration;

/// <summary>A demonstration as `nrm demo` makes it, once for the tests that look at it. Whoever changes it takes a copy.</summary>
public sealed class PreparedDemonstration : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;

    /// <summary>When it is made; now, unless a test says otherwise.</summary>
    public DateTime? At { get; init; }

    public IReadOnlyDictionary<string, Guid> Cases { get; private set; } = null!;

    public DemonstrationUsers Users { get; private set; } = null!;

    public string Folder => Path.Combine(_database.Folder, "demo");

    public IServiceProvider Services => _services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        Begin(await TestDatabase.Create(DatabaseProvider.Sqlite));
        KeySource.Create(_database.KeyFile);
        Cases = await DemonstrationData.Fill(_services, Folder, (_, _) => { }, CancellationToken.None);
        Users = DemonstrationUsers.Read(Folder)!;
    }

    public async Task<PreparedDemonstration> Copy()
    {
        var copy = new PreparedDemonstration { At = At, Cases = Cases, Users = Users };
        copy.Begin(await TestDatabase.Empty(DatabaseProvider.Sqlite));
        File.Copy(_database.KeyFile, copy._database.KeyFile);
        Directory.CreateDirectory(copy.Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        }

        await using var from = new SqliteConnection(_database.ConnectionString);
        await using var to = new SqliteConnection(copy._database.ConnectionString);
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>The account as it acts after signing in.</summary>
    public async Task<Actor> As(string userName)
    {
        var accounts = Assert.IsType<Outcome<IReadOnlyList<StaffLine>>.Done>(await Get<StaffDirectory>().List(Operator.Actor)).Value;
        var account = accounts.Single(a => a.UserName == userName);
        var organisation = (await Get<Organisations>().All()).Single(o => o.Id == account.OrganisationId);
        return new Actor(account.Id, organisation.Id, organisation.Kind, account.Roles.ToHashSet());
    }

    public async Task<CaseFacts> Facts(string userName, string name) =>
        Assert.IsType<Outcome<CaseOverviewView>.Done>(await Get<Looks>().At(await As(userName), Cases[name], new CaseOverview())).Value.Facts;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Begin(TestDatabase database)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging();
        if (At is { } instant)
        {
            services.AddSingleton<TimeProvider>(new TestClock(instant));
        }

        _services = services
            .AddSingleton(new StaffOptions { Demonstration = true, AllowCodeReuse = true, HashIterations = 1_000 })
            .AddNrmRecords(TestRecords.Options(_database)).BuildServiceProvider();
    }
}

/// <summary>One for all of them: making it takes half a minute of processor time.</summary>
[CollectionDefinition(nameof(PreparedDemonstration))]
public sealed class PreparedOnce : ICollectionFixture<PreparedDemonstration>;
