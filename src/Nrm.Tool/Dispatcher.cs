using System.CommandLine;
using System.CommandLine.Help;
using Nrm.Demonstration;
using Nrm.Records.Audit;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Tool.Htcds;
using Spectre.Console;

namespace Nrm.Tool;

/// <summary>Finds the command that was typed, runs it, and turns what went wrong into a sentence and an exit code.</summary>
public static class Dispatcher
{
    private const string About = """
        nrm: the operator's tool.

        From the environment: NRM_MODE (production, demonstration), NRM_DATA, Db__Provider (Sqlite, Postgres, SqlServer), Db__ConnectionString, Keys__File.
        Ends with 0 when done, 1 when something was found, 2 when what was typed is no command, 3 when it could not be done. All of it: docs/settings.md.
        """;

    /// <summary>A value that begins with @ is a value, never a file to read the rest from.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <param name="terminal">Draws how far long work is; null where nobody watches.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(
        IReadOnlyList<string> typed, TextWriter output, TextWriter errors, CancellationToken cancel, IAnsiConsole? terminal = null)
    {
        var parsed = All(new Surroundings(output, new WorkProgress(errors, terminal))).Parse(typed is ["help", ..] ? [.. typed.Skip(1), "--help"] : typed, Parser);
        var name = Name(parsed.CommandResult.Command);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, [.. parsed.Errors.Select(e => $"{name}: {e.Message}"), $"What there is: {name} --help"]));
            return ExitCode.Usage;
        }

        try
        {
            // Ctrl-C and exceptions end here, not in the library.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancel);
        }
        catch (Exception e) when (e is ToolRefusedException or FileRefusedException or DatabaseUnusableException or HalfPreparedException or KeyFileExposedException
            or AuditUnavailableException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{name}: {e.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await errors.WriteLineAsync($"{name}: stopped.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand All(Surroundings around)
    {
        var root = new RootCommand(About)
        {
            Demo.Declared(around), Migrate.Declared(around), VerifyAudit.Declared(around), ExportAudit.Declared(around), ImportHtcds.Declared(around),
            CreateKeys.Declared(around), Documents.Documents.Declared(around),
        };
        root.SetAction(parsed => new HelpAction().Invoke(parsed)); // nothing typed
        return root;
    }

    /// <summary>As it is typed: <c>nrm keys create</c>.</summary>
    private static string Name(Command command) =>
        command is RootCommand ? "nrm" : $"{Name(command.Parents.OfType<Command>().First())} {command.Name}";
}
