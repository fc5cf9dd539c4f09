using Nrm.Web.Host;

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
}
