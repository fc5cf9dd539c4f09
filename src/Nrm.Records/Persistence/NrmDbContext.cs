using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;

namespace Nrm.Records.Persistence;

/// <summary>
/// The database behind the door: internal, so that nothing outside this assembly can reach it. Refuses to change or remove what
/// is append-only, before the database's own triggers do.
/// </summary>
internal abstract class NrmDbContext(DbContextOptions options) : IdentityUserContext<StaffAccount, Guid>(options)
{
    private static readonly HashSet<Type> AppendOnly =
        [typeof(AuditEntryRow), typeof(PositionRow), typeof(CheckpointRow), typeof(SectionRow), typeof(EventRow), typeof(FilePartRow)];

    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<FactsRow> Facts => Set<FactsRow>();
    public DbSet<TrackRow> Tracks => Set<TrackRow>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<CaseClock> Clocks => Set<CaseClock>();
    public DbSet<CaseTask> Tasks => Set<CaseTask>();
    public DbSet<SectionRow> Sections => Set<SectionRow>();
    public DbSet<CaseKeyRow> CaseKeys => Set<CaseKeyRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<FileRow> Files => Set<FileRow>();
    public DbSet<FilePartRow> FileParts => Set<FilePartRow>();
    public DbSet<PersonTokenRow> PersonTokens => Set<PersonTokenRow>();
    public DbSet<IdempotencyRow> Idempotency => Set<IdempotencyRow>();
    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();
    public DbSet<StaffRoleRow> StaffRoles => Set<StaffRoleRow>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<UsedCodeRow> UsedCodes => Set<UsedCodeRow>();
    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();
    public DbSet<NodeRow> AuditNodes => Set<NodeRow>();
    public DbSet<PositionRow> AuditPositions => Set<PositionRow>();
    public DbSet<TileRow> AuditTiles => Set<TileRow>();
    public DbSet<CheckpointRow> AuditCheckpoints => Set<CheckpointRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<RingKeyRow> KeyRing => Set<RingKeyRow>();
    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseRewriting();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRewriting();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mapping.Cases(builder);
        Mapping.Audit(builder);
        Mapping.Staff(builder);
        Mapping.Pages(builder);
        StoredCode.Convert(builder);
        foreach (var type in AppendOnly)
        {
            // SQL Server reads nothing back from a table with triggers unless it is told of them.
            builder.Entity(type, e => e.ToTable(t => t.HasTrigger($"{e.Metadata.GetTableName()}_append_only")));
        }
    }

    private void RefuseRewriting()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted && AppendOnly.Contains(entry.Metadata.ClrType))
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only.");
            }
        }
    }
}

internal sealed class SqliteNrmDbContext(DbContextOptions<SqliteNrmDbContext> options) : NrmDbContext(options);

internal sealed class PostgresNrmDbContext(DbContextOptions<PostgresNrmDbContext> options) : NrmDbContext(options);

internal sealed class SqlServerNrmDbContext(DbContextOptions<SqlServerNrmDbContext> options) : NrmDbContext(options);
