using System.Diagnostics;
using System.Text;

namespace Nrm.Web.Tests.Hosting;

/// <summary>The program as the operator starts it: a process with an environment.</summary>
public sealed class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private WebProcess(Process process) => _process = process;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static WebProcess Start(string workingFolder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nrm.Web.dll")])
        {
            WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("NRM_", StringComparison.Ordinal) || k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var web = new WebProcess(Process.Start(start)!);
        web._process.OutputDataReceived += (_, line) => web.Hear(line.Data);
        web._process.ErrorDataReceived += (_, line) => web.Hear(line.Data);
        web._process.BeginOutputReadLine();
        web._process.BeginErrorReadLine();
        return web;
    }

    public async Task<int> Exit()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until it says that it listens.</summary>
    public async Task Listening()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Said.Contains("Now listening on", StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, Said);
            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
