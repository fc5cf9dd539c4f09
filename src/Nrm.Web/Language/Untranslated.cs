using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Nrm.Web.Language;

/// <summary>Remembers texts that lack a translation, up to a number, so that no use of the program can make it grow.</summary>
internal sealed class Untranslated
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, bool> _texts = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Keys => _texts.Keys.ToImmutableHashSet(StringComparer.Ordinal);

    public void Note(string english)
    {
        if (_texts.Count < Most)
        {
            _texts.TryAdd(english, true);
        }
    }
}
