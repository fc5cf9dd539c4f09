using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>
/// What a journey leaves behind for whoever sits down at the computer next: addresses, titles, and what the browser stores. None of it may hold
/// a word of the person's.
/// </summary>
/// <param name="secrets">What was typed about the person.</param>
public sealed class Diary(params IReadOnlyList<string> secrets)
{
    private const string Tell = "document.addEventListener('DOMContentLoaded', () => tellTitle(document.title, location.href))";

    private const string Stored = """
        async () => [
          ...Object.entries(localStorage).map(([k, v]) => 'localStorage ' + k + ': ' + v),
          ...Object.entries(sessionStorage).map(([k, v]) => 'sessionStorage ' + k + ': ' + v),
          ...(await indexedDB.databases()).map(d => 'indexedDB ' + d.name),
          ...('caches' in window ? await caches.keys() : []).map(k => 'cache ' + k),
          ...(navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : []).map(r => 'service worker ' + r.scope),
          ...(document.cookie ? ['cookie that scripts can read: ' + document.cookie] : []),
          ...(history.state ? ['history ' + JSON.stringify(history.state)] : []),
        ]
        """;

    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => [.. _found.Distinct()];

    /// <summary>How many pages were read.</summary>
    public int Pages { get; private set; }

    /// <summary>From here on every page of the visit is read.</summary>
    public async Task Read(Visit visit)
    {
        await visit.Page.ExposeFunctionAsync<string, string, bool>("tellTitle", (title, address) =>
        {
            Pages++;
            _found.AddRange(Names.Find(title, address, secrets));
            return true;
        });
        await visit.Page.AddInitScriptAsync(Tell);
        visit.Page.Request += (_, request) => _found.AddRange(Names.Find("request - NRM", request.Url, secrets));
    }

    /// <summary>Looks into everything in which a browser keeps something.</summary>
    public async Task Close(Visit visit) => _found.AddRange((await visit.Page.EvaluateAsync<string[]>(Stored)).Select(s => $"the browser keeps {s}"));
}
