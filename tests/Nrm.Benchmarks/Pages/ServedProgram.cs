using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Nrm.Benchmarks.Pages;

/// <summary>What the program's own log said of one request.</summary>
internal sealed record Answered(string Method, string Route, int Status, double Milliseconds);

/// <summary>The program as an operator starts it, a process of its own on loopback. Its request log is what is measured.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<Answered> _answered = Channel.CreateUnbounded<Answered>();
    private readonly TaskCompletionSource _listening = new();
    private int _errors;

    private ServedProgram(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServedProgram> Start(LargeDatabase large)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nrm.Web.dll")]) { RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["NRM_MODE"] = "demonstration";
        start.Environment["NRM_DATA"] = large.Folder;
        start.Environment["NRM_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["NRM_TODAY"] = large.Is.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        start.Environment["Db__Provider"] = large.Provider.ToString();
        start.Environment["Db__ConnectionString"] = large.ConnectionString;
        start.Environment["Keys__File"] = large.KeyFile;
        var program = new ServedProgram(Process.Start(start)!, address);
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.BeginOutputReadLine();
        await program._listening.Task.WaitAsync(Patience);
        return program;
    }

    /// <summary>What the log says of the request that was just answered; requests are made one after another.</summary>
    public async Task<Answered> Last()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _answered.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Megabytes now, and at most so far.</summary>
    public (long Resident, long Peak) Memory()
    {
        _process.Refresh();
        return (_process.WorkingSet64 / (1024 * 1024), _process.PeakWorkingSet64 / (1024 * 1024));
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
        if (line is null)
        {
            _listening.TrySetException(new InvalidOperationException("The program ended."));
            return;
        }

        if (line.Contains("Now listening on", StringComparison.Ordinal))
        {
            _listening.TrySetResult();
        }
        else if (line.Contains("\"Milliseconds\"", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(line);
            var of = json.RootElement.GetProperty("Properties");
            _answered.Writer.TryWrite(new Answered(
                of.GetProperty("Method").GetString()!, of.GetProperty("Route").GetString()!, of.GetProperty("Status").GetInt32(), of.GetProperty("Milliseconds").GetDouble()));
        }
        else if (line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) && _errors++ < 3)
        {
            Console.Error.WriteLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
