using Nrm.Tool;

namespace Nrm.Web.Tests.Tool;

public sealed class DispatcherTests
{
    [Theory]
    [InlineData(ExitCode.Done, "--help")]
    [InlineData(ExitCode.Usage, "nonsense")]
    [InlineData(ExitCode.Usage, "export-audit")]
    [InlineData(ExitCode.Usage, "migrate", "--fast")]
    [InlineData(ExitCode.Usage, "import-htcds", "file.csv", "--as")]
    [InlineData(ExitCode.Usage, "import-htcds", "file.csv", "--as", "a", "--as", "b")]
    [InlineData(ExitCode.Done)]
    [InlineData(ExitCode.Done, "help", "keys", "create")]
    [InlineData(ExitCode.Usage, "keys")]
    [InlineData(ExitCode.Usage, "verify-audit", "--export=folder")]
    [InlineData(ExitCode.Usage, "import-htcds", "file.csv", "--as", "somebody")]
    [InlineData(ExitCode.Failed, "import-htcds", "file.csv", "--as", "somebody", "--profile", "XX")]
    [InlineData(ExitCode.Usage, "verify-audit", "--key", "name+hash+key")]
    [InlineData(ExitCode.Failed, "verify-audit", "--export=folder", "--key=no-key")]
    public async Task A_command_ends_with_the_code_that_scripts_read(int code, params string[] typed)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(code, await Dispatcher.Run(typed, output, errors, TestContext.Current.CancellationToken));
        Assert.NotEmpty(output.ToString() + errors);
    }

    [Fact]
    public async Task A_key_file_is_made_for_its_owner_and_never_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory("nrm-test-").FullName;
        var file = Path.Combine(folder, "nrm.keys");

        Assert.Equal(ExitCode.Done, await Dispatcher.Run(["keys", "create", file], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Equal(ExitCode.Failed, await Dispatcher.Run(["keys", "create", file], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Directory.Delete(folder, recursive: true);
    }
}
