using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Records.Persistence;

/// <summary>One model for every provider.</summary>
internal static class Mapping
{
    /// <summary>Rows that are Casework's own records carry their case as a shadow property.</summary>
    public const string CaseId = nameof(CaseId);

    /// <summary>
    /// Their order: the version that the case had after the change which added them, and the place within that change. Rules read these lists in
    /// order ("the last clock of a kind"), and neither ids nor instants give one.
    /// </summary>
    public const string Version = nameof(Version);

    /// <inheritdoc cref="Version"/>
    public const string Position = nameof(Position);

    public static void Cases(ModelBuilder builder)
    {
        builder.Entity<CaseRow>(e =>
        {
            e.ToTable("cases");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Reference).HasMaxLength(20);
            e.HasIndex(c => c.Reference).IsUnique();
            e.HasIndex(c => c.OpenedAt);
            e.HasIndex(c => new { c.MainState, c.OpenedAt });
            e.HasIndex(c => c.CodeNumber);
            e.HasIndex(c => c.ReferrerId);
            e.HasIndex(c => c.ReferrerOrganisationId);
            e.Property(c => c.Profile).HasMaxLength(10);
            e.Property(c => c.ProfileVersion).HasMaxLength(40);
            e.Property(c => c.SubPopulation).HasMaxLength(40);
            e.Property(c => c.Version).IsConcurrencyToken();
        });
        builder.Entity<FactsRow>(e =>
        {
            e.ToTable("case_facts");
            e.HasKey(f => new { f.CaseId, f.Name, f.Instance });
            e.Property(f => f.Name).HasMaxLength(40);
            e.Property(f => f.Instance).HasMaxLength(80);
            e.Property(f => f.Json).Metadata.SetMaxLength(null);
            OfCase(e);
        });
        builder.Entity<TrackRow>(e =>
        {
            e.ToTable("case_tracks");
            e.HasKey(t => new { t.CaseId, t.Track, t.Instance });
            e.Property(t => t.Track).HasConversion(t => t.Name, name => new Track(name)).HasMaxLength(40);
            e.Property(t => t.Instance).HasMaxLength(80);
            e.Property(t => t.State).HasMaxLength(40);
            e.HasIndex(t => new { t.Track, t.State });
            OfCase(e);
        });
        builder.Entity<Assignment>(e =>
        {
            e.ToTable("assignments");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property<Guid>(CaseId);
            InOrder(e);
            OfCase(e);
            // Has this person, or this organisation, a part in the case? All of it by one index, which no planner without statistics could miss.
            e.HasIndex(CaseId, nameof(Assignment.EndedAt), nameof(Assignment.OrganisationId), nameof(Assignment.Function), nameof(Assignment.StaffId));
            // Whose part in which case, and what waits in an organisation's queue among all that it ever had: answered without a look at the rows.
            e.HasIndex(nameof(Assignment.StaffId), nameof(Assignment.EndedAt), nameof(Assignment.Function), CaseId);
            e.HasIndex(nameof(Assignment.OrganisationId), nameof(Assignment.EndedAt), nameof(Assignment.StaffId), nameof(Assignment.Function), CaseId);
        });
        builder.Entity<CaseClock>(e =>
        {
            e.ToTable("clocks");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property<Guid>(CaseId);
            InOrder(e);
            OfCase(e);
            e.HasIndex(CaseId);
            e.HasIndex(c => c.DueOn);
            // What has run out and is not marked: the deadline job looks every two minutes.
            e.HasIndex(c => new { c.ExpiredOn, c.DoneOn, c.DueAtUtc });
            e.Property(c => c.Kind).HasConversion(k => k.Name, name => new ClockKind(name)).HasMaxLength(40);
            e.Property(c => c.Length).HasConversion(l => $"{l.Value} {l.Unit}", s => ParseLength(s)).HasMaxLength(30);
            e.Property(c => c.ProfileVersion).HasMaxLength(40);
            e.Property(c => c.Source).HasMaxLength(400);
        });
        builder.Entity<CaseTask>(e =>
        {
            e.ToTable("tasks");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property<Guid>(CaseId);
            InOrder(e);
            OfCase(e);
            e.Property(t => t.Kind).HasConversion(k => k.Name, name => new TaskKind(name)).HasMaxLength(40);
            e.Property(t => t.Clock).HasConversion(new ValueConverter<ClockKind, string>(k => k.Name, name => new ClockKind(name))).HasMaxLength(40);
            // What is to be done in a case, by date, without a look at the rows.
            e.HasIndex(CaseId, nameof(CaseTask.Function), nameof(CaseTask.DoneAt), nameof(CaseTask.DueOn));
            e.HasIndex(t => new { t.DoneBy, t.DoneAt });
            // Few of all tasks are for supervisors, and they are found among those of thousands of cases.
            e.HasIndex(t => new { t.Kind, t.DoneAt, t.DueOn });
            // What is due first of all that is open.
            e.HasIndex(nameof(CaseTask.DoneAt), nameof(CaseTask.DueOn), nameof(CaseTask.CreatedAt), Position);
        });
        builder.Entity<SectionRow>(e =>
        {
            e.ToTable("sections");
            e.HasKey(s => new { s.CaseId, s.Section, s.Item, s.Revision });
            e.Property(s => s.Section).HasMaxLength(40);
            OfCase(e);
        });
        builder.Entity<CaseKeyRow>(e =>
        {
            e.ToTable("case_keys");
            e.HasKey(k => new { k.CaseId, k.Version });
        });
        builder.Entity<EventRow>(e =>
        {
            e.ToTable("case_events");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.UseCase).HasMaxLength(60);
            e.Property(x => x.ProfileVersion).HasMaxLength(40);
            e.Property(x => x.Steps).Metadata.SetMaxLength(null);
            e.Property(x => x.Sealed).Metadata.SetMaxLength(null);
            e.HasIndex(x => new { x.CaseId, x.Version }).IsUnique();
            OfCase(e);
        });
        builder.Entity<FileRow>(e =>
        {
            e.ToTable("files");
            e.Property(f => f.Id).ValueGeneratedNever();
            e.HasIndex(f => f.CaseId);
            OfCase(e);
        });
        builder.Entity<FilePartRow>(e =>
        {
            e.ToTable("file_parts");
            e.HasKey(p => new { p.FileId, p.Part });
            e.HasOne<FileRow>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<PersonTokenRow>(e =>
        {
            e.ToTable("person_tokens");
            e.HasKey(t => new { t.CaseId, t.Kind, t.Token });
            e.Property(t => t.Kind).HasMaxLength(30);
            e.Property(t => t.Token).HasMaxLength(16);
            e.HasIndex(t => new { t.Kind, t.Token });
            OfCase(e);
        });
        builder.Entity<IdempotencyRow>(e =>
        {
            e.ToTable("idempotency_keys");
            e.Property(i => i.Key).HasMaxLength(32);
            e.Property(i => i.Body).HasMaxLength(32);
            e.HasKey(i => new { i.StaffId, i.Key });
            e.Property(i => i.Result).Metadata.SetMaxLength(null);
        });
    }

    public static void Audit(ModelBuilder builder)
    {
        builder.Entity<AuditEntryRow>(e =>
        {
            e.ToTable("audit_entries");
            e.HasKey(a => new { a.NodeId, a.NodeCounter });
            e.HasIndex(a => a.Id).IsUnique();
            e.HasIndex(a => new { a.CaseId, a.RecordedAt });
            e.HasIndex(a => new { a.ActorId, a.RecordedAt });
            e.Property(a => a.Kind).HasMaxLength(40);
            e.Property(a => a.Subject).HasMaxLength(80);
            e.Property(a => a.Explanation).HasMaxLength(400);
            e.Property(a => a.Purpose).HasMaxLength(60);
            e.Property(a => a.RequestId).HasMaxLength(60);
            e.Property(a => a.Sections).AsTexts();
            e.Property(a => a.PreviousCommitment).HasMaxLength(32);
            e.Property(a => a.Salt).HasMaxLength(16);
            e.Property(a => a.Commitment).HasMaxLength(32);
        });
        builder.Entity<NodeRow>(e =>
        {
            e.ToTable("audit_nodes");
            e.Property(n => n.Id).ValueGeneratedNever();
        });
        builder.Entity<PositionRow>(e =>
        {
            e.ToTable("audit_positions");
            e.HasKey(p => p.Position);
            e.Property(p => p.Position).ValueGeneratedNever();
            e.HasIndex(p => new { p.NodeId, p.NodeCounter }).IsUnique();
        });
        builder.Entity<TileRow>(e =>
        {
            e.ToTable("audit_tiles");
            e.HasKey(t => new { t.Level, t.TileIndex });
        });
        builder.Entity<CheckpointRow>(e =>
        {
            e.ToTable("audit_checkpoints");
            e.HasKey(c => c.Size);
            e.Property(c => c.Size).ValueGeneratedNever();
            e.Property(c => c.Note).HasMaxLength(2000);
        });
        builder.Entity<LeaseRow>(e =>
        {
            e.ToTable("leases");
            e.HasKey(l => l.Job);
            e.Property(l => l.Job).HasMaxLength(40);
            e.Property(l => l.Until).IsConcurrencyToken();
        });
    }

    public static void Staff(ModelBuilder builder)
    {
        builder.Entity<StaffAccount>(e =>
        {
            e.ToTable("staff");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.PasswordHash).HasMaxLength(400);
            e.Property(s => s.SecondFactor).HasMaxLength(200);
            e.Property(s => s.Invitation).HasMaxLength(32);
            e.HasIndex(s => s.Invitation).IsUnique();
        });
        builder.Entity<UsedCodeRow>(e =>
        {
            e.ToTable("used_codes");
            e.HasKey(c => new { c.StaffId, c.Code });
            e.Property(c => c.Code).HasMaxLength(32);
        });
        builder.Entity<StaffRoleRow>(e =>
        {
            e.ToTable("staff_roles");
            e.HasKey(r => new { r.StaffId, r.Role });
        });
        builder.Entity<SessionRow>(e =>
        {
            e.ToTable("sessions");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.TokenHash).HasMaxLength(32);
            e.HasIndex(s => s.TokenHash).IsUnique();
            e.HasIndex(s => s.StaffId);
            e.Property(s => s.Device).HasMaxLength(120);
        });
        builder.Entity<OrganisationRow>(e =>
        {
            e.ToTable("organisations");
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.DecidesFor).AsTexts();
            e.Property(o => o.SupportsFor).AsTexts();
            e.HasIndex(o => o.Rank).IsUnique();
        });
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid>>().ToTable("staff_claims");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().ToTable("staff_logins");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>(e =>
        {
            e.ToTable("staff_tokens");
            e.Property(t => t.Value).HasMaxLength(1000);
        });
    }

    /// <summary>What the pages need besides cases: drafts, and the keys of their cookies.</summary>
    public static void Pages(ModelBuilder builder)
    {
        builder.Entity<DraftRow>(e =>
        {
            e.ToTable("drafts");
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Place).HasMaxLength(32);
            e.HasIndex(d => new { d.StaffId, d.Place }).IsUnique();
            e.HasIndex(d => d.DeleteOn);
        });
        builder.Entity<RingKeyRow>(e =>
        {
            e.ToTable("key_ring");
            e.Property(k => k.Id).ValueGeneratedNever();
        });
    }

    private static void InOrder<T>(EntityTypeBuilder<T> entity) where T : class
    {
        entity.Property<int>(Version);
        entity.Property<int>(Position);
    }

    private static void OfCase<T>(EntityTypeBuilder<T> entity) where T : class =>
        entity.HasOne<CaseRow>().WithMany().HasForeignKey(CaseId).OnDelete(DeleteBehavior.Restrict);

    private static Length ParseLength(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(text[..space], System.Globalization.CultureInfo.InvariantCulture, out var value) && Enum.TryParse<LengthUnit>(text[(space + 1)..], out var unit)
            ? new Length(value, unit)
            : new Length(0, StoredCode.Unread<LengthUnit>());
    }
}
