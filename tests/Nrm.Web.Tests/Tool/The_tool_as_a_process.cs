using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Tool;

namespace Nrm.Web.Tests.Tool;

public sealed class The_tool_as_a_process
{
    private const string Bar = "\u2501"; // what a progress bar is made of

    [Fact]
    public async Task Help_names_every_command_and_that_of_a_command_its_options()
    {
        var all = await ToolProcess.Run(null, "--help");
        var one = await ToolProcess.Run(null, "import-htcds", "--help");

        Assert.Equal((ExitCode.Done, ""), (all.Code, all.Errors));
        Assert.All(["demo", "migrate", "verify-audit", "export-audit", "import-htcds", "keys", "documents", "NRM_DATA", "Db__Provider"], name => Assert.Contains(name, all.Output, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, one.Code);
        Assert.All(["FILE", "--as", "USERNAME", "--profile", "--consent-recorded"], name => Assert.Contains(name, one.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var answer = await ToolProcess.Run(null, "--version");

        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.StartsWith(typeof(Dispatcher).Assembly.GetName().Version!.ToString(3), answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_command_ends_with_two_and_says_where_help_is()
    {
        var answer = await ToolProcess.Run(null, "keys", "destroy");

        Assert.Equal((ExitCode.Usage, ""), (answer.Code, answer.Output));
        Assert.Contains("nrm keys: ", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("nrm keys --help", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_is_exported_and_its_files_are_checked_with_lines_in_a_file_and_a_bar_on_a_terminal()
    {
        await using var records = await TestRecords.Open(DatabaseProvider.Sqlite);
        await records.RefersAndTakes();
        var folder = records.Database.Folder;
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(records.Database.KeyFile, Path.Combine(folder, "keys", "nrm.keys"));
        var files = Path.Combine(folder, "export");

        var exported = await ToolProcess.Run(folder, "export-audit", files);
        var key = exported.Output.TrimEnd().Split(' ')[^1];
        var plain = await ToolProcess.Run(folder, "verify-audit", $"--export={files}", $"--key={key}");
        var seen = await ToolProcess.OnTerminal(folder, "verify-audit");
        var again = await ToolProcess.Run(folder, "export-audit", files);

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Done, ExitCode.Failed), (exported.Code, plain.Code, seen.Code, again.Code));
        Assert.Contains("everything is as it was written", plain.Output, StringComparison.Ordinal);
        Assert.Contains("Reading entries", plain.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Bar, plain.Errors, StringComparison.Ordinal);
        Assert.Contains("everything is as it was written", seen.Output, StringComparison.Ordinal);
        Assert.Contains(Bar, seen.Output, StringComparison.Ordinal);
        Assert.Contains("The folder is not empty", again.Errors, StringComparison.Ordinal);
    }
}
