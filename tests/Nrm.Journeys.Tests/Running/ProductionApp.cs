using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;

namespace Nrm.Journeys.Tests.Running;

/// <summary>The program as it is in production: its own TLS, real accounts, a code works once. Its certificate is made for the run.</summary>
public sealed class ProductionApp : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly ServiceProvider _behind;
    private readonly IReadOnlyList<(string Name, string Value)> _settings;
    private ProgramProcess _program;

    private ProductionApp(ProgramProcess program, IBrowser browser, ServiceProvider behind, string folder, Uri home, IReadOnlyList<(string Name, string Value)> settings) =>
        (_program, _browser, _behind, Folder, Home, _settings) = (program, browser, behind, folder, home, settings);

    public string Folder { get; }

    public Uri Home { get; }

    /// <summary>What the program printed.</summary>
    public string Said => _program.Said;

    public static async Task<ProductionApp> Start(IBrowser browser)
    {
        var folder = Directory.CreateTempSubdirectory("nrm-production-").FullName;
        var keys = Path.Combine(folder, "keys", "nrm.keys");
        KeySource.Create(keys);
        var behind = new ServiceCollection().AddLogging().AddSingleton(new StaffOptions()).AddNrmRecords(new RecordsOptions
        {
            Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={Path.Combine(folder, "nrm.db")}", KeyFile = keys, RunJobs = false,
        }).BuildServiceProvider();
        await behind.GetRequiredService<RecordsDatabase>().Migrate(CancellationToken.None);
        var home = new Uri($"https://localhost:{ProgramProcess.FreePort()}");
        (string, string)[] settings =
        [
            ("NRM_MODE", "production"), ("NRM_DATA", folder), ("NRM_URLS", home.GetLeftPart(UriPartial.Authority)),
            ("Kestrel__Certificates__Default__Path", await Certificate(folder)),
        ];
        return new ProductionApp(await ProgramProcess.Start(folder, settings), browser, behind, folder, home, settings);
    }

    /// <summary>The power fails (SIGKILL), and the program is started again on what it left.</summary>
    public async Task Crash()
    {
        await _program.DisposeAsync();
        _program = await ProgramProcess.Start(Folder, _settings);
    }

    /// <summary>An account that was invited and has taken up the invitation. One for each sign-in: a code works once.</summary>
    public async Task<DemonstrationUser> NewAccount(Role role)
    {
        var kind = role is Role.Administrator ? OrganisationKind.Operator : OrganisationKind.Ngo;
        var organisation = Done(await _behind.GetRequiredService<Organisations>()
            .Create(Operator.Actor, new NewOrganisation($"Organisation {Guid.NewGuid():N}", kind, [], [])));
        var password = $"a sentence for {Guid.NewGuid():N}";
        var invited = Done(await _behind.GetRequiredService<NewAccounts>().Create(
            Operator.Actor, new NewStaff($"user-{Guid.NewGuid():N}", "Robin Example", organisation.Id, new HashSet<Role> { role })));
        var enrolled = Done(await _behind.GetRequiredService<Credentials>().Enrol(new Enrolment(invited.Invitation, password)));
        return new DemonstrationUser(invited.UserName, "Robin Example", password, enrolled.TotpSecret!, organisation.Name, Codes.Of(kind), [Codes.Of(role)]);
    }

    /// <summary>A journey in a browser of its own; nobody is signed in.</summary>
    public Task Journey(Func<Visit, Task> journey, VisitOptions? options = null) => Visit.Run(_browser, Home, null, journey, options);

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _behind.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> Certificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder, "localhost.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx));
        return file;
    }

    private static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;
}
