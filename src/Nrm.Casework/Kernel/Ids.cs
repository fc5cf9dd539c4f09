namespace Nrm.Casework.Kernel;

/// <summary>
/// The one source of ids. An id tells things apart and says nothing else: two of one millisecond come in any order, and SQL Server sorts by
/// the last six bytes first, which are random. So nothing is sorted by an id, and nothing is chosen because its id is the first; what has an
/// order has a stored place in it.
/// </summary>
public static class Ids
{
    private static Func<Guid> _source = Guid.CreateVersion7;

    /// <summary>An id that nothing else has. Near in time is near in value: new rows come to the end of an index of SQLite and PostgreSQL.</summary>
    public static Guid New() => _source();

    /// <summary>For tests: ids without any order, so that whatever rests on one shows.</summary>
    internal static void ComeFrom(Func<Guid> source) => _source = source;
}
