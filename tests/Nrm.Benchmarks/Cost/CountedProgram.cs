using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;
using Npgsql;
using Nrm.Benchmarks.Pages;
using Nrm.Demonstration;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Cost;

/// <summary>A process of <see cref="CountedHost"/>, and who asks it.</summary>
internal sealed class CountedProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly Uri _address;
    private readonly Dictionary<string, HttpClient> _people = [];

    private CountedProgram(Process process, Uri address) => (_process, _address) = (process, address);

    public static async Task<CountedProgram> Start(LargeDatabase large, bool plain)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nrm.Benchmarks.dll"), "serve", .. plain ? ["plain"] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["NRM_MODE"] = "demonstration";
        start.Environment["NRM_DATA"] = large.Folder;
        start.Environment["NRM_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["NRM_TODAY"] = large.Is.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        start.Environment["Db__Provider"] = large.Provider.ToString();
        start.Environment["Db__ConnectionString"] = !plain ? large.ConnectionString
            : large.Provider is DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(large.Folder, "plain.db")}"
            : new NpgsqlConnectionStringBuilder(large.ConnectionString) { Database = "nrm_plain" }.ToString();
        start.Environment["Keys__File"] = large.KeyFile;
        var program = new CountedProgram(Process.Start(start)!, address);
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.BeginOutputReadLine();
        await program.Next(CountedHost.Listening);
        return program;
    }

    public async Task<Counters> Ask(string what = CountedHost.Count)
    {
        await _process.StandardInput.WriteLineAsync(what);
        await _process.StandardInput.FlushAsync();
        return Counters.Read(await Next("counted"))!.Value;
    }

    /// <param name="user">Null for nobody.</param>
    public async Task<HttpClient> As(DemonstrationUser? user)
    {
        var name = user?.UserName ?? "";
        if (_people.TryGetValue(name, out var known))
        {
            return known;
        }

        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _address, Timeout = Patience };
        if (user is not null)
        {
            using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName = user.UserName, password = user.Password, code = user.CodeNow(TimeProvider.System) });
            answer.EnsureSuccessStatusCode();
            var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
            http.DefaultRequestHeaders.Add("Cookie", $"nrm-session={token}");
            http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        }

        return _people[name] = http;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var http in _people.Values)
        {
            http.Dispose();
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> Next(string begins)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _said.Reader.ReadAsync(patience.Token) is var said && said.StartsWith(begins, StringComparison.Ordinal) ? said : throw new InvalidOperationException(said);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _said.Writer.TryWrite("The program ended.");
        }
        else if (line == CountedHost.Listening || Counters.Read(line) is not null)
        {
            _said.Writer.TryWrite(line);
        }
        else if (line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal))
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
