using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Nrm.Journeys.Tests.Running;

/// <summary>The program as an operator starts it: the build of its own folder, as a process, with nothing from our environment.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ProgramProcess(Process process) => _process = process;

    /// <summary>The folder with the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder with the program that was built together with these tests.</summary>
    public static string Folder { get; } =
        Path.Combine(RepositoryRoot, "src", "Nrm.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

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

    /// <returns>When it listens.</returns>
    public static async Task<ProgramProcess> Start(string workingFolder, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, "Nrm.Web.dll")])
        {
            WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        string[] ours = ["NRM_", "ASPNETCORE_", "DOTNET_ENVIRONMENT"];
        foreach (var name in start.Environment.Keys.Where(k => ours.Any(o => k.StartsWith(o, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var program = new ProgramProcess(Process.Start(start)!);
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        await program.Listening();
        return program;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task Listening()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Said.Contains("Now listening on", StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, Said);
            await Task.Delay(50, patience.Token);
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Nrm.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
