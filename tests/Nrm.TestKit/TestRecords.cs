using Nrm.Casework.Consent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;

namespace Nrm.TestKit;

/// <summary>
/// The door on a database of its own, as the program sets it up, without its jobs: the clock stands still and nothing is sequenced
/// until a test says so.
/// </summary>
public sealed class TestRecords : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;

    private TestRecords(TestDatabase database, TestClock clock, ServiceProvider services, bool ownsDatabase)
    {
        Database = database;
        Clock = clock;
        _services = services;
        _ownsDatabase = ownsDatabase;
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; }

    public IServiceProvider Provider => _services;

    public Looks Looks => Get<Looks>();

    public Changes Changes => Get<Changes>();

    public Search Search => Get<Search>();

    public WorkLists Work => Get<WorkLists>();

    public Sharing Sharing => Get<Sharing>();

    public CaseFiles Files => Get<CaseFiles>();

    public Jobs Jobs => Get<Jobs>();

    public AuditLog Log => Get<AuditLog>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A fresh database with the organisations of <see cref="Actors"/>, removed when this is disposed.</summary>
    /// <param name="interceptors">Sees, or spoils, what goes to the database.</param>
    public static async Task<TestRecords> Open(DatabaseProvider provider, params IInterceptor[] interceptors)
    {
        var database = await TestDatabase.Create(provider);
        try
        {
            var records = Open(database, new TestClock(), ownsDatabase: true, interceptors);
            await records.AddOrganisations();
            return records;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>One more node on a database that stays.</summary>
    public static TestRecords Open(TestDatabase database, TestClock clock, params IInterceptor[] interceptors) =>
        Open(database, clock, ownsDatabase: false, interceptors);

    private static TestRecords Open(TestDatabase database, TestClock clock, bool ownsDatabase, IInterceptor[] interceptors) =>
        new(database, clock, Services(database, clock, s =>
        {
            if (interceptors.Length > 0)
            {
                s.ConfigureDbContext<SqliteNrmDbContext>(o => o.AddInterceptors(interceptors));
                s.ConfigureDbContext<PostgresNrmDbContext>(o => o.AddInterceptors(interceptors));
                s.ConfigureDbContext<SqlServerNrmDbContext>(o => o.AddInterceptors(interceptors));
            }
        }), ownsDatabase);

    internal static ServiceProvider Services(TestDatabase database, TestClock clock, Action<IServiceCollection>? configure)
    {
        TestIds.Choose();
        if (!File.Exists(database.KeyFile))
        {
            KeySource.Create(database.KeyFile);
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddNrmRecords(Options(database));
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public static RecordsOptions Options(TestDatabase database) => new()
    {
        Provider = database.Provider,
        ConnectionString = database.ConnectionString,
        KeyFile = database.KeyFile,
        RunJobs = false,
    };

    /// <summary>A referral whose case a decider and a support worker have taken.</summary>
    /// <summary>The person agrees that these sections leave for the purpose.</summary>
    public Task Agrees(TakenCase taken, string purpose, params string[] sections) => Do(taken.Support, taken.Id, new RecordConsent
    {
        Purpose = purpose, Answer = "yes", Sections = sections, InformationVersion = "2026-1", Language = "ron", GivenHow = "orally",
    });

    public async Task<TakenCase> RefersAndTakes(UseCase? referral = null)
    {
        var (referrer, decider, support) = (Actors.FirstResponder(), Actors.Decider(), Actors.SupportWorker());
        var referred = await Refer(referrer, referral);
        await Do(decider, referred.CaseId, new TakeCase());
        await Do(support, referred.CaseId, new TakeCase());
        return new TakenCase(referred.CaseId, referrer, decider, support);
    }

    /// <summary>Refers somebody and expects it to be done.</summary>
    public Task<CaseChanged> Refer(Actor by, UseCase? referral = null) => Do(by, null, referral ?? Referrals.Adult());

    /// <summary>Carries out a use case and expects it to be done.</summary>
    public async Task<CaseChanged> Do(Actor by, Guid? caseId, UseCase useCase)
    {
        var outcome = await Changes.Make(by, caseId, useCase);
        return outcome is Outcome<CaseChanged>.Done done ? done.Value : throw new InvalidOperationException($"{useCase.Declaration.Name}: {outcome}");
    }

    /// <summary>Shows a view and expects it to be shown.</summary>
    public async Task<T> See<T>(Actor actor, Guid caseId, CaseView<T> view, string? purpose = null)
    {
        var outcome = await Looks.At(actor, caseId, view, new CallContext(Purpose: purpose));
        return outcome is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException($"{view.Name}: {outcome}");
    }

    /// <summary>Gives the actor an account, for use cases that look one up.</summary>
    public async Task AddAccount(Actor actor)
    {
        await using var db = await Context();
        var name = $"user-{actor.StaffId:N}";
        db.Add(new StaffAccount
        {
            Id = actor.StaffId,
            OrganisationId = actor.OrganisationId,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
        });
        db.AddRange(actor.Roles.Select(r => new StaffRoleRow { StaffId = actor.StaffId, Role = r }));
        await db.SaveChangesAsync();
    }

    /// <summary>All audit entries, oldest first, without those by which a node begins its chain.</summary>
    public async Task<IReadOnlyList<AuditLine>> Entries()
    {
        await using var db = await Context();
        var rows = await db.AuditEntries.AsNoTracking().Where(a => a.Kind != AuditKinds.Node).ToListAsync();
        return [.. rows.OrderBy(a => a.RecordedAt).ThenBy(a => a.NodeCounter)
            .Select(a => new AuditLine(a.Id, a.RecordedAt, a.Kind, a.Outcome, a.Subject, a.ActorId, a.CaseId, a.Sections, a.Explanation, a.Purpose, a.RequestId))];
    }

    /// <summary>The entries that <paramref name="during"/> added.</summary>
    public async Task<IReadOnlyList<AuditLine>> EntriesOf(Func<Task> during)
    {
        var before = (await Entries()).Select(e => e.Id).ToHashSet();
        await during();
        return [.. (await Entries()).Where(e => !before.Contains(e.Id))];
    }

    /// <summary>Sequences everything that is committed.</summary>
    public async Task SequenceAll()
    {
        while (await Log.Sequence(CancellationToken.None) > 0)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    /// <summary>Runs SQL behind the door's back, as somebody with the database could.</summary>
    public async Task<int> Sql(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = await Connection();
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> Scalar(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = await Connection();
        await using var command = Command(connection, sql, parameters);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The first column of every row, as text.</summary>
    public async Task<IReadOnlyList<string>> Column(string sql)
    {
        await using var connection = await Connection();
        await using var command = Command(connection, sql, []);
        await using var rows = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await rows.ReadAsync())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }

    /// <summary>A connection of its own, opened, not pooled with the door's.</summary>
    public async Task<DbConnection> Connection()
    {
        var connection = Connect(Database.Provider, Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    internal Task<NrmDbContext> Context() => Get<IDbContextFactory<NrmDbContext>>().CreateDbContextAsync();

    private async Task AddOrganisations()
    {
        await using var db = await Context();
        db.Organisations.AddRange(Actors.Organisations.Select(o => new OrganisationRow
        {
            Id = o.Id,
            Name = o.Name,
            Kind = o.Kind,
            DecidesFor = o.DecidesFor,
            SupportsFor = o.SupportsFor,
            Rank = o.Rank,
        }));
        await db.SaveChangesAsync();
    }

    private static DbConnection Connect(DatabaseProvider provider, string connectionString) => provider switch
    {
        DatabaseProvider.Sqlite => new Microsoft.Data.Sqlite.SqliteConnection(connectionString + ";Pooling=False"),
        DatabaseProvider.Postgres => new Npgsql.NpgsqlConnection(connectionString + ";Pooling=False"),
        DatabaseProvider.SqlServer => new Microsoft.Data.SqlClient.SqlConnection(connectionString + ";Pooling=False"),
    };

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <param name="Referrer">Has handed it over: sees facts only.</param>
public sealed record TakenCase(Guid Id, Actor Referrer, Actor Decider, Actor Support);
