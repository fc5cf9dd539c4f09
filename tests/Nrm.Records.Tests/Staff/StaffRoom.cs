using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

/// <summary>Accounts on a database of their own, with cheap hashes. People are invited and enrol as they would.</summary>
internal sealed class StaffRoom : IAsyncDisposable
{
    public const string Password = "copper lantern under seven bridges";
    public static readonly StaffOptions Cheap = new() { HashIterations = 1_000 };

    private readonly TestRecords _records;

    private StaffRoom(TestRecords records, StaffOptions options)
    {
        _records = records;
        Accounts = Make(options);
    }

    public AllAccounts Accounts { get; }

    public TestClock Clock => _records.Clock;

    public TestRecords Records => _records;

    public Actor Administrator { get; } = Actors.Administrator();

    public static async Task<StaffRoom> Open(DatabaseProvider provider = DatabaseProvider.Sqlite, StaffOptions? options = null) =>
        new(await TestRecords.Open(provider), options ?? Cheap);

    /// <summary>The same accounts as another process would serve them.</summary>
    public AllAccounts Make(StaffOptions options)
    {
        var seals = new AccountSeals(_records.Get<KeySource>());
        return new AllAccounts(new AccountGate(
            _records.Get<IDbContextFactory<NrmDbContext>>(), _records.Get<CommitQueue>(), seals, new StaffIdentity(seals, _records.Get<PasswordQueue>(), options), options.Checked(), _records.Clock));
    }

    public async Task<Person> Invite(string userName = "robin.example", params Role[] roles)
    {
        var outcome = await Accounts.New.Create(Administrator, new NewStaff(userName, "Robin Example", Actors.Shelter.Id, Set(roles)));
        var invited = Done(outcome);
        var enrolled = Done(await Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Password)));
        return new Person(this, enrolled.StaffId, userName, new AuthenticatorApp(enrolled.TotpSecret!), enrolled.TotpSecret!);
    }

    public static HashSet<Role> Set(params Role[] roles) => roles.Length == 0 ? [Role.SupportWorker] : [.. roles];

    public static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    /// <summary>What was entered while this ran.</summary>
    public async Task<IReadOnlyList<AuditEntryRow>> Entered(Func<Task> during)
    {
        var before = (await Rows()).Select(r => r.Id).ToHashSet();
        await during();
        return [.. (await Rows()).Where(r => !before.Contains(r.Id) && r.Kind != AuditKinds.Node)];
    }

    public async Task<IReadOnlyList<AuditEntryRow>> Rows()
    {
        await using var db = await Context();
        return await db.AuditEntries.AsNoTracking().OrderBy(a => a.NodeId).ThenBy(a => a.NodeCounter).ToListAsync();
    }

    public Task<NrmDbContext> Context() => _records.Get<IDbContextFactory<NrmDbContext>>().CreateDbContextAsync();

    public ValueTask DisposeAsync() => _records.DisposeAsync();
}

internal sealed record Person(StaffRoom Room, Guid Id, string UserName, AuthenticatorApp App, string Secret)
{
    public Task<NewSession?> SignIn(string? password = null, string? code = null) =>
        Room.Accounts.SignIns.SignIn(UserName, password ?? StaffRoom.Password, code ?? App.Next());

    public async Task<NewSession> SignsIn() => Assert.IsType<NewSession>(await SignIn());

    /// <summary>Signed in, as a request knows it.</summary>
    public async Task<Actor> Arrives() => (await Room.Accounts.Tokens.Authenticate((await SignsIn()).AccessToken))!.Actor;
}
