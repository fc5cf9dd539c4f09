using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

public class Administering_accounts
{
    private static readonly (string Name, Func<AllAccounts, Actor, Guid, Task<string>> Do)[] Acts =
    [
        ("list-staff", async (a, by, _) => Kind(await a.Directory.List(by))),
        ("create-staff", async (a, by, _) => Kind(await a.New.Create(by, new NewStaff($"new.{Guid.NewGuid():N}", "New Person", Actors.Police.Id, StaffRoom.Set())))),
        ("set-staff-roles", async (a, by, id) => Kind(await a.Administration.SetRoles(by, id, StaffRoom.Set(Role.FirstResponder)))),
        ("disable-staff", async (a, by, id) => Kind(await a.Administration.Disable(by, id))),
        ("enable-staff", async (a, by, id) => Kind(await a.Administration.Enable(by, id))),
        ("unlock-staff", async (a, by, id) => Kind(await a.Administration.Unlock(by, id))),
        ("reset-password", async (a, by, id) => Kind(await a.Resets.Password(by, id))),
        ("reset-second-factor", async (a, by, id) => Kind(await a.Resets.SecondFactor(by, id))),
        ("end-all-sessions", async (a, by, id) => Kind(await a.Sessions.EndAll(by, id))),
    ];

    [Theory, OnEveryDatabase]
    public async Task Only_an_administrator_may_and_each_act_is_one_entry(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var (robin, kim) = (await room.Invite(), await room.Invite("kim.example"));
        foreach (var actor in Actors.OfEveryRole())
        {
            foreach (var (name, act) in Acts)
            {
                var answer = "";
                // Both factors of one person are not reset at the same time.
                var person = name is "reset-second-factor" ? kim : robin;
                var entered = await room.Entered(async () => answer = await act(room.Accounts, actor, person.Id));

                var allowed = actor.Is(Role.Administrator);
                Assert.Equal((name, allowed ? "Done" : "Denied"), (name, answer));
                var entry = Assert.Single(entered);
                Assert.Equal((AuditKinds.Account, name, (Guid?)actor.StaffId), (entry.Kind, entry.Subject, entry.ActorId));
                Assert.Equal(allowed ? AuditOutcome.Allowed : AuditOutcome.Denied, entry.Outcome);
            }
        }
    }

    [Fact]
    public async Task An_administrator_does_nothing_to_the_own_account()
    {
        await using var room = await StaffRoom.Open();
        var admin = await room.Invite("admin.one", Role.Administrator);
        var actor = await admin.Arrives();

        foreach (var (name, act) in Acts.Where(a => a.Name is not ("list-staff" or "create-staff" or "end-all-sessions")))
        {
            var answer = "";
            var entered = await room.Entered(async () => answer = await act(room.Accounts, actor, admin.Id));
            Assert.Equal((name, "Denied"), (name, answer));
            Assert.Equal("own-account", Assert.Single(entered).Explanation);
        }
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found_and_that_is_entered()
    {
        await using var room = await StaffRoom.Open();
        var entered = await room.Entered(async () => Assert.IsType<Outcome<Guid>.NotFound>(await room.Accounts.Administration.Disable(room.Administrator, Guid.NewGuid())));
        Assert.Equal((AuditOutcome.Failed, "no-such-account"), (Assert.Single(entered).Outcome, entered[0].Explanation));
    }

    [Theory, OnEveryDatabase]
    public async Task New_roles_hold_from_the_next_sign_in(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var robin = await room.Invite("robin", Role.SupportWorker, Role.Supervisor);
        await robin.SignsIn();

        StaffRoom.Done(await room.Accounts.Administration.SetRoles(room.Administrator, robin.Id, StaffRoom.Set(Role.Supervisor, Role.FirstResponder)));

        Assert.Equal([Role.FirstResponder, Role.Supervisor], (await robin.Arrives()).Roles.Order());
    }

    [Fact]
    public async Task A_disabled_account_signs_in_again_once_it_is_enabled()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        StaffRoom.Done(await room.Accounts.Administration.Disable(room.Administrator, robin.Id));
        Assert.Null(await robin.SignIn());
        StaffRoom.Done(await room.Accounts.Administration.Enable(room.Administrator, robin.Id));
        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public async Task Administration_and_immigration_enforcement_have_no_role_beside()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        foreach (var roles in new[] { StaffRoom.Set(Role.Administrator, Role.Decider), StaffRoom.Set(Role.ImmigrationEnforcement, Role.SupportWorker), [] })
        {
            Assert.IsType<Outcome<Guid>.Invalid>(await room.Accounts.Administration.SetRoles(room.Administrator, robin.Id, roles));
            Assert.Contains("roles", Assert.IsType<Outcome<Invited>.Invalid>(
                await room.Accounts.New.Create(room.Administrator, new NewStaff("somebody", "Some Body", Actors.Police.Id, roles))).Errors.Keys);
        }
    }

    [Theory]
    [InlineData("ab", "Some Body", "userName")]
    [InlineData("with space", "Some Body", "userName")]
    [InlineData("ROBIN.EXAMPLE", "Some Body", "userName")]
    [InlineData("somebody", " ", "displayName")]
    public async Task A_new_account_is_as_the_rules_want_it(string userName, string displayName, string field)
    {
        await using var room = await StaffRoom.Open();
        await room.Invite("robin.example");
        var outcome = await room.Accounts.New.Create(room.Administrator, new NewStaff(userName, displayName, Actors.Police.Id, StaffRoom.Set()));
        Assert.Equal([field], Assert.IsType<Outcome<Invited>.Invalid>(outcome).Errors.Keys);
    }

    [Fact]
    public async Task The_list_says_who_is_enrolled_disabled_locked_and_signed_in()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite("b.robin");
        await robin.SignsIn();
        await room.Accounts.New.Create(room.Administrator, new NewStaff("a.new", "New Person", Actors.Police.Id, StaffRoom.Set(Role.FirstResponder)));

        var lines = StaffRoom.Done(await room.Accounts.Directory.List(room.Administrator));

        Assert.Equal([("a.new", false, 0), ("b.robin", true, 1)], lines.Select(l => (l.UserName, l.Enrolled, l.Sessions)));
        Assert.Equal([Role.FirstResponder], lines[0].Roles);
    }

    [Fact]
    public async Task Organisations_are_made_by_administrators()
    {
        await using var room = await StaffRoom.Open();
        var organisations = room.Records.Get<Organisations>();
        var wanted = new NewOrganisation("Quay Advice", OrganisationKind.Ngo, [], ["GB"], Rank: 40);

        var made = StaffRoom.Done(await organisations.Create(room.Administrator, wanted));
        Assert.IsType<Outcome<Organisation>.Denied>(await organisations.Create(Actors.Decider(), wanted));
        Assert.IsType<Outcome<Organisation>.Invalid>(await organisations.Create(Operator.Actor, wanted with { Name = " " }));

        var found = Assert.Single(await organisations.All(TestContext.Current.CancellationToken), o => o.Name == "Quay Advice");
        Assert.Equal((made.Id, made.Kind), (found.Id, found.Kind));
        Assert.Equal(["GB"], found.SupportsFor);
    }

    private static string Kind(object outcome) => outcome.GetType().Name;
}
