using System.Diagnostics;

namespace Nrm.Web.Tests.Tool;

/// <summary>nrm as the operator starts it: a process, its output in files or on a terminal.</summary>
/// <param name="Output">On a terminal everything that was seen.</param>
internal sealed record ToolProcess(int Code, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Task<ToolProcess> Run(string? data, params string[] typed) => Run("dotnet", [Dll, .. typed], data, []);

    public static Task<ToolProcess> Run(string? data, (string Name, string Value)[] environment, params string[] typed) => Run("dotnet", [Dll, .. typed], data, environment);

    /// <summary>With a terminal of its own, which util-linux's script makes.</summary>
    public static Task<ToolProcess> OnTerminal(string? data, params string[] typed) =>
        Run("script", ["--quiet", "--return", "--command", $"dotnet '{Dll}' {string.Join(' ', typed.Select(t => $"'{t}'"))}", "/dev/null"], data, []);

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "nrm.dll");

    private static async Task<ToolProcess> Run(string program, string[] arguments, string? data, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("NRM_", StringComparison.Ordinal) || k.StartsWith("Db__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // What services of continuous integration set keeps the library from drawing.
        foreach (var name in new[] { "CI", "GITHUB_ACTIONS", "TF_BUILD", "NO_COLOR" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["TERM"] = "xterm";
        if (data is not null)
        {
            start.Environment["NRM_DATA"] = data;
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new ToolProcess(process.ExitCode, await output, await errors);
    }
}
