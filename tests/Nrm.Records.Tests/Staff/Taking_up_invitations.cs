using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

public class Taking_up_invitations
{
    private const string Other = "quiet harbour beneath green hills";

    [Theory, OnEveryDatabase]
    public async Task An_invitation_works_once(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var invited = await Invite(room);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other))));

        Assert.Single(answers, a => a is Outcome<Enrolled>.Done);
        Assert.All(answers, a => Assert.False(a is Outcome<Enrolled>.Invalid));
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other)));
    }

    [Fact]
    public async Task An_invitation_ends_after_three_days_or_with_the_account()
    {
        await using var room = await StaffRoom.Open();
        var (late, gone) = (await Invite(room, "late"), await Invite(room, "gone"));
        await room.Accounts.Administration.Disable(room.Administrator, gone.StaffId);
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(gone.Invitation, Other)));
        room.Clock.Advance(TimeSpan.FromHours(72.1));

        var entered = await room.Entered(async () => Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(late.Invitation, Other))));

        Assert.Equal((AuditKinds.Account, AuditOutcome.Failed, "no-such-invitation"), (Assert.Single(entered).Kind, entered[0].Outcome, entered[0].Explanation));
    }

    [Fact]
    public async Task A_refused_password_leaves_the_invitation_open()
    {
        await using var room = await StaffRoom.Open();
        var invited = await Invite(room);
        Assert.Contains("password", Assert.IsType<Outcome<Enrolled>.Invalid>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, "too short"))).Errors.Keys);
        StaffRoom.Done(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other)));
    }

    [Fact]
    public async Task A_new_password_needs_the_second_factor_that_stands()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var invited = StaffRoom.Done(await room.Accounts.Resets.Password(room.Administrator, robin.Id));

        Assert.Equal(InvitationFor.Password, invited.For);
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other)));
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other, "000000")));
        Assert.Null(StaffRoom.Done(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other, robin.App.Next()))).TotpSecret);
        Assert.Null(await robin.SignIn());
        Assert.NotNull(await robin.SignIn(Other));
    }

    [Fact]
    public async Task A_new_second_factor_needs_the_password_that_stands_and_the_old_one_is_void()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var invited = StaffRoom.Done(await room.Accounts.Resets.SecondFactor(room.Administrator, robin.Id));

        Assert.Null(await robin.SignIn());
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other)));
        var enrolled = StaffRoom.Done(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, StaffRoom.Password)));
        Assert.NotEqual(robin.Secret, enrolled.TotpSecret);
        Assert.Null(await robin.SignIn());
        Assert.NotNull(await robin.SignIn(code: new AuthenticatorApp(enrolled.TotpSecret!).Next()));
    }

    [Fact]
    public async Task Guessing_the_proof_of_an_invitation_locks_it()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var invited = StaffRoom.Done(await room.Accounts.Resets.SecondFactor(room.Administrator, robin.Id));
        for (var i = 0; i < 5; i++)
        {
            await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other));
        }

        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, StaffRoom.Password)));
        room.Clock.Advance(TimeSpan.FromMinutes(15.1));
        StaffRoom.Done(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, StaffRoom.Password)));
    }

    [Fact]
    public async Task A_stolen_session_does_not_change_the_password_or_the_factor()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var actor = await robin.Arrives();

        Assert.IsType<Outcome<Enrolled>.Denied>(await room.Accounts.Credentials.ChangePassword(actor, "a guess at the password", robin.App.Next(), Other));
        Assert.IsType<Outcome<Enrolled>.Denied>(await room.Accounts.Credentials.RenewSecondFactor(actor, StaffRoom.Password, "000000"));
        for (var i = 0; i < 3; i++)
        {
            await room.Accounts.Credentials.RenewSecondFactor(actor, "a guess at the password", "000000");
        }

        Assert.IsType<Outcome<Enrolled>.Denied>(await room.Accounts.Credentials.RenewSecondFactor(actor, StaffRoom.Password, robin.App.Next()));
        Assert.Null(await robin.SignIn());
    }

    [Fact]
    public async Task The_owner_changes_the_password_with_both_factors()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var actor = await robin.Arrives();
        Assert.IsType<Outcome<Enrolled>.Invalid>(await room.Accounts.Credentials.ChangePassword(actor, StaffRoom.Password, robin.App.At(1), "short"));
        StaffRoom.Done(await room.Accounts.Credentials.ChangePassword(actor, StaffRoom.Password, robin.App.Next(), Other));
        Assert.NotNull(await robin.SignIn(Other));
    }

    private static async Task<Invited> Invite(StaffRoom room, string userName = "new.person") =>
        StaffRoom.Done(await room.Accounts.New.Create(room.Administrator, new NewStaff(userName, "New Person", Actors.Police.Id, StaffRoom.Set())));
}
