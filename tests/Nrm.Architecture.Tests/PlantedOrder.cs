using Microsoft.EntityFrameworkCore;

namespace Nrm.Architecture.Tests;

/// <summary>Orders that rest on ids, in every way in which they have been written, and one that does not.</summary>
internal static class PlantedOrder
{
    public static IEnumerable<Row> Plain(IEnumerable<Row> rows) => rows.OrderBy(r => r.At).ThenBy(r => r.Id);

    public static IQueryable<Row> BySyntax(IQueryable<Row> rows) => from r in rows orderby r.At, r.Id descending select r;

    public static Func<DbContext, IEnumerable<Row>> BySql() => EF.CompileQuery((DbContext db) => db.Set<Row>().OrderBy(r => r.Id));

    public static Row? ByNullable(IEnumerable<Row> rows) => rows.MaxBy(r => r.Of);

    public static IEnumerable<Row> ByPair(IEnumerable<Row> rows) => rows.OrderBy(r => (r.At, r.Id));

    public static object InASet() => new SortedSet<Guid>();

    public static bool Compared(Row a, Row b) => a.Id.CompareTo(b.Id) < 0;

    public static IEnumerable<Row> Allowed(IEnumerable<Row> rows) => rows.OrderBy(r => r.At).ThenBy(r => r.Id == Guid.Empty).ThenBy(r => r.Place);

    internal sealed record Row(Guid Id, Guid? Of, DateTime At, int Place);
}
