using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace Nrm.Tool;

/// <summary>
/// How far long work is: a bar where the operator watches a terminal, elsewhere a line now and then. It goes to standard error, beside the
/// results, which scripts read from standard output.
/// </summary>
/// <param name="lines">Where lines go when there is no terminal.</param>
/// <param name="terminal">Null where nobody watches.</param>
public sealed class WorkProgress(TextWriter lines, IAnsiConsole? terminal)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>The terminal at standard error, when there is one.</summary>
    public static IAnsiConsole? Terminal() =>
        Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public bool IsWatched => terminal is not null;

    public Task Say(string line) => lines.WriteLineAsync(line);

    /// <summary>Results that are written while a bar is drawn: on the same terminal they stand above it.</summary>
    public TextWriter Beside(TextWriter results) =>
        terminal is not null && !Console.IsOutputRedirected && results == Console.Out ? new AboveTheBar(terminal) : results;

    /// <param name="what">What is going on, as a title.</param>
    /// <param name="work">Is given what it tells how far it is: so many, of so many where that is known.</param>
    public Task<T> Watch<T>(string what, Func<Action<long, long?>, Task<T>> work) => terminal is null ? InLines(what, work) : AsBar(terminal, what, work);

    private async Task<T> InLines<T>(string what, Func<Action<long, long?>, Task<T>> work)
    {
        await lines.WriteLineAsync($"{what} ...");
        var (since, line, written) = (Stopwatch.StartNew(), "", "");
        var result = await work((done, all) =>
        {
            line = $"  {Count(done, all)}";
            if (since.Elapsed >= BetweenLines)
            {
                lines.WriteLine(written = line);
                since.Restart();
            }
        });
        if (line != written)
        {
            await lines.WriteLineAsync(line);
        }

        return result;
    }

    private static Task<T> AsBar<T>(IAnsiConsole terminal, string what, Func<Action<long, long?>, Task<T>> work) =>
        terminal.Progress().Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(what), maxValue: 1);
            bar.IsIndeterminate = true;
            var result = await work((done, all) =>
            {
                bar.Description = Markup.Escape($"{what}: {Count(done, all)}");
                if (all is { } whole)
                {
                    bar.IsIndeterminate = false;
                    bar.MaxValue = whole;
                    bar.Value = done;
                }
            });
            bar.IsIndeterminate = false;
            bar.Value = bar.MaxValue;
            return result;
        });

    private static string Count(long done, long? all) => all is null ? $"{done}" : $"{done} of {all}";

    private sealed class AboveTheBar(IAnsiConsole terminal) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => terminal.Write(new Text(value.ToString()));

        public override void WriteLine(string? value) => terminal.WriteLine(value ?? "");
    }
}
