using System.Collections.Concurrent;
using Nrm.Casework.Cases;

namespace Nrm.Records.Door;

/// <summary>
/// Whether what somebody has is little or much, as it was within the last minute: it chooses the way to an answer and never the answer, so that
/// to count anew for each page would only cost a statement.
/// </summary>
internal sealed class KnownSizes(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Guid Staff, Guid Organisation, string What), (bool Few, DateTimeOffset Until)> _known = new();

    /// <param name="actor">Null where it is the same for everybody.</param>
    public async Task<bool> AreFew(Actor? actor, string what, Func<Task<bool>> count)
    {
        var now = time.GetUtcNow();
        var key = (actor?.StaffId ?? Guid.Empty, actor?.OrganisationId ?? Guid.Empty, what);
        if (_known.TryGetValue(key, out var known) && now < known.Until)
        {
            return known.Few;
        }

        var few = await count();
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[key] = (few, now + Life);
        return few;
    }
}
