using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>What goes wrong in a browser without anybody seeing it: errors, blocked content, failed and foreign requests.</summary>
public sealed class Watch
{
    private const string TellViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error('Content-Security-Policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    private readonly ConcurrentQueue<string> _problems = new();
    private readonly Uri _home;
    private readonly IReadOnlyList<int> _expected;

    private Watch(Uri home, IReadOnlyList<int> expected) => (_home, _expected) = (home, expected);

    public IReadOnlyList<string> Problems => [.. _problems];

    /// <summary>The HTML of the newest page as the server sent it, before any script touched it.</summary>
    public Task<string> Document { get; private set; } = Task.FromResult("");

    /// <param name="expected">Statuses of 400 and above that belong to the journey.</param>
    public static async Task<Watch> Over(IBrowserContext context, Uri home, IReadOnlyList<int>? expected = null)
    {
        var watch = new Watch(home, expected ?? []);
        context.Console += (_, message) => watch.Hear(message);
        context.WebError += (_, error) => watch._problems.Enqueue($"script error: {error.Error}");
        context.Request += (_, request) => watch.See(request);
        context.RequestFailed += (_, request) => watch.Failed(request);
        context.Response += (_, response) => watch.Answered(response);
        await context.AddInitScriptAsync(TellViolations);
        return watch;
    }

    /// <summary>Forgets what was found so far; a test that provokes something says with this that it has seen it.</summary>
    public void Clear() => _problems.Clear();

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" && !_expected.Any(s => message.Text.Contains($"status of {s} ", StringComparison.Ordinal)))
        {
            _problems.Enqueue($"console: {message.Text}");
        }
    }

    private void See(IRequest request)
    {
        if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).GetLeftPart(UriPartial.Authority) != _home.GetLeftPart(UriPartial.Authority))
        {
            _problems.Enqueue($"foreign request: {request.Url}");
        }
    }

    private void Failed(IRequest request)
    {
        // Aborted: a navigation took the place of another, or an answer was a download.
        if (request.Failure is not "net::ERR_ABORTED")
        {
            _problems.Enqueue($"failed request: {request.Url} {request.Failure}");
        }
    }

    private void Answered(IResponse response)
    {
        if (response.Status >= 400 && !_expected.Contains(response.Status))
        {
            _problems.Enqueue($"{response.Status} {response.Request.Method} {response.Url}");
        }

        if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400)
        {
            Document = response.TextAsync();
        }
    }
}
