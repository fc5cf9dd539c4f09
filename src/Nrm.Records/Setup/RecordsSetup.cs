using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Nrm.Records.Audit;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Staff;

namespace Nrm.Records.Setup;

/// <summary>Registers everything behind the door.</summary>
public static class RecordsSetup
{
    private const string Migrations = "Nrm.Migrations";

    /// <summary>Opens the key file when first used: one that others can read stops the program.</summary>
    public static IServiceCollection AddNrmRecords(this IServiceCollection services, RecordsOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => KeySource.Open(options.KeyFile));
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                Add<SqliteNrmDbContext>(services, b => b
                    .UseSqlite(options.ConnectionString, s => s.MigrationsAssembly(Migrations).CommandTimeout(60).ExecutionStrategy(d => new TriedAgain(d))).AddInterceptors(new SqlitePragmas()));
                break;
            case DatabaseProvider.Postgres:
                Add<PostgresNrmDbContext>(services, b => b.UseNpgsql(NotReset(options.ConnectionString), s => s.MigrationsAssembly(Migrations).ExecutionStrategy(d => new TriedAgain(d))));
                break;
            case DatabaseProvider.SqlServer:
                Add<SqlServerNrmDbContext>(services, b => b.UseSqlServer(options.ConnectionString, s => s.MigrationsAssembly(Migrations).ExecutionStrategy(d => new TriedAgain(d))));
                break;
        }

        services.AddSingleton(s => new CommitQueue(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<TimeProvider>()));
        services.AddDoor();
        services.AddSingleton(s => new AuditLog(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<KeySource>(), s.GetRequiredService<TimeProvider>(), options.LogOrigin));
        services.AddSingleton(s => new AuditCheck(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<AuditLog>()));
        services.AddSingleton(s => new RecordsDatabase(s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), options));
        services.AddSingleton(s => new DraftSeals(s.GetRequiredService<KeySource>()));
        services.AddSingleton(s => new Drafts.Drafts(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>(), s.GetRequiredService<DraftSeals>(), s.GetRequiredService<TimeProvider>()));
        services.AddNrmStaff();
        if (options.RunJobs)
        {
            services.AddHostedService<SequencerJob>();
            services.AddHostedService<DeadlineJob>();
            services.AddHostedService<DraftJob>();
            if (options.Provider is DatabaseProvider.Sqlite)
            {
                services.AddHostedService<StatisticsJob>();
            }
        }

        return services;
    }

    private static void AddDoor(this IServiceCollection services)
    {
        services.AddSingleton(s => new Gate(
            s.GetRequiredService<IDbContextFactory<NrmDbContext>>(), s.GetRequiredService<CommitQueue>(), s.GetRequiredService<KeySource>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Looks>();
        services.AddSingleton<Changes>();
        services.AddSingleton<Search>();
        services.AddSingleton<WorkLists>();
        services.AddSingleton<Sharing>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<Jobs>();
    }

    /// <summary>A connection from the pool would be reset by a statement of its own, several times a page, from what was set on it: this program sets nothing on a connection.</summary>
    private static string NotReset(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true }.ConnectionString;

    private static void Add<T>(IServiceCollection services, Action<DbContextOptionsBuilder> configure) where T : NrmDbContext
    {
        // The few statements with a limit and no order count up to it; which rows they count does not matter.
        services.AddPooledDbContextFactory<T>(b =>
        {
            b.ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
            configure(b);
        });
        services.AddSingleton<IDbContextFactory<NrmDbContext>>(s => new Contexts<T>(s.GetRequiredService<IDbContextFactory<T>>()));
    }

    /// <summary>The one provider's contexts under their common type.</summary>
    private sealed class Contexts<T>(IDbContextFactory<T> inner) : IDbContextFactory<NrmDbContext> where T : NrmDbContext
    {
        public NrmDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<NrmDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await inner.CreateDbContextAsync(cancellationToken);
    }
}
