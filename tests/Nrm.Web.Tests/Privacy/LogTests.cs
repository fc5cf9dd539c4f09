using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.Web.Host;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Privacy;

public sealed class LogTests
{
    [Fact]
    public void An_exception_is_logged_by_type_and_stack_and_never_by_its_message()
    {
        var folder = Directory.CreateTempSubdirectory("nrm-log-").FullName;
        var log = Logging.Create(folder);
        try
        {
            throw new InvalidOperationException("Zwqxouter", new FormatException("Zwqxinner"));
        }
        catch (InvalidOperationException failure)
        {
            log.Error(failure, "A request failed");
        }

        ((IDisposable)log).Dispose();

        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(folder, "logs"))));
        Assert.Contains("System.InvalidOperationException", text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", text, StringComparison.Ordinal);
        Assert.Contains(nameof(An_exception_is_logged_by_type_and_stack_and_never_by_its_message), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwqx", text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_line_of_a_request_leads_to_its_entry_in_the_audit_log()
    {
        await using var app = await RunningApp.Start();
        var decider = await app.As(Role.Decider);
        (await decider.Get("work")).Expect(200);
        var entry = Assert.Single(await app.Records.Entries(), e => e.ActorId == decider.StaffId && e.Kind == "find");

        // The line is written when the answer is already on its way.
        var log = Assert.Single(Directory.GetFiles(Path.Combine(app.Folder, "logs")));
        string? line = null;
        for (var tries = 0; line is null && tries < 200; tries++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
            using var lines = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            line = (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n')[..^1].SingleOrDefault(l => l.Contains("/api/v1/work", StringComparison.Ordinal));
        }

        Assert.NotNull(line);

        // Whatever its name: a property of the host's own scope replaces one of the line that is called the same.
        var properties = JsonDocument.Parse(line).RootElement.GetProperty("Properties").EnumerateObject();
        Assert.Contains(properties, p => p.Value.ValueKind is JsonValueKind.String && p.Value.GetString() == entry.RequestId);
    }
}
