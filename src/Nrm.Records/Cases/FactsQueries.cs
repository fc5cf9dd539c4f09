using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cases;

/// <summary>The few statements behind every look at a case, compiled once for each model: a compiled query belongs to one.</summary>
internal sealed class FactsQueries
{
    private static readonly ConditionalWeakTable<IModel, FactsQueries> Compiled = [];

    private FactsQueries() { }

    public Func<NrmDbContext, Guid, Task<CaseRow?>> Case { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Cases.AsNoTracking().SingleOrDefault(c => c.Id == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<FactsRow>> Facts { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Facts.AsNoTracking().Where(f => f.CaseId == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<TrackRow>> Tracks { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Tracks.AsNoTracking().Where(t => t.CaseId == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<Assignment>> Assignments { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Assignments.AsNoTracking()
            .OrderBy(a => EF.Property<int>(a, Mapping.Version)).ThenBy(a => EF.Property<int>(a, Mapping.Position)).Where(a => EF.Property<Guid>(a, Mapping.CaseId) == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<CaseClock>> Clocks { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Clocks.AsNoTracking()
            .OrderBy(c => EF.Property<int>(c, Mapping.Version)).ThenBy(c => EF.Property<int>(c, Mapping.Position)).Where(c => EF.Property<Guid>(c, Mapping.CaseId) == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<CaseTask>> Tasks { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Tasks.AsNoTracking()
            .OrderBy(t => EF.Property<int>(t, Mapping.Version)).ThenBy(t => EF.Property<int>(t, Mapping.Position)).Where(t => EF.Property<Guid>(t, Mapping.CaseId) == id));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<CaseKeyRow>> Keys { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.CaseKeys.AsNoTracking().Where(k => k.CaseId == id));

    /// <summary>The newest revision of each document of one section.</summary>
    public Func<NrmDbContext, Guid, string, IAsyncEnumerable<SectionRow>> Latest { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id, string section) => db.Sections.AsNoTracking()
            .OrderBy(s => s.Version).ThenBy(s => s.Position)
            .Where(s => s.CaseId == id && s.Section == section)
            .Where(s => !db.Sections.Any(o => o.CaseId == s.CaseId && o.Section == s.Section && o.Item == s.Item && o.Revision > s.Revision)));

    public Func<NrmDbContext, Guid, IAsyncEnumerable<EventRow>> Events { get; } =
        EF.CompileAsyncQuery((NrmDbContext db, Guid id) => db.Events.AsNoTracking().OrderBy(e => e.Version).Where(e => e.CaseId == id));

    public static FactsQueries Of(NrmDbContext db) => Compiled.GetValue(db.Model, _ => new FactsQueries());
}
