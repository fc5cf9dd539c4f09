using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

/// <summary>An administrator who could void both factors would hold an invitation with nothing left to prove: the account would be theirs.</summary>
public class Resetting_both_factors
{
    private const string Other = "quiet harbour beneath green hills";

    [Theory, OnEveryDatabase]
    public async Task The_second_reset_is_refused_entered_and_changes_nothing(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        foreach (var first in new[] { InvitationFor.Password, InvitationFor.SecondFactor })
        {
            var robin = await room.Invite($"robin.{first}");
            var invited = StaffRoom.Done(await Reset(room, robin, first));

            Outcome<Invited>? second = null;
            var entered = await room.Entered(async () => second = await Reset(room, robin, Not(first)));

            var sentence = Assert.Single(Assert.IsType<Outcome<Invited>.Invalid>(second).Errors["staffId"]);
            Assert.Contains("lost both gets a new account, and a supervisor gives them their cases", sentence.ToString(), StringComparison.Ordinal);
            var entry = Assert.Single(entered);
            Assert.Equal((AuditKinds.Account, AuditOutcome.Failed, "other-factor-reset"), (entry.Kind, entry.Outcome, entry.Explanation));
            Assert.Equal((first is InvitationFor.Password ? "reset-second-factor" : "reset-password", (Guid?)room.Administrator.StaffId), (entry.Subject, entry.ActorId));
            // The administrator, who holds the invitation, can do nothing with it; the owner can.
            Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(invited.Invitation, Other)));
            StaffRoom.Done(await room.Accounts.Credentials.Enrol(Proving(robin, invited)));
        }
    }

    [Theory]
    [InlineData(InvitationFor.Password)]
    [InlineData(InvitationFor.SecondFactor)]
    public async Task After_an_invitation_ran_out_the_same_factor_may_be_reset_and_the_other_may_not(InvitationFor first)
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var late = StaffRoom.Done(await Reset(room, robin, first));
        room.Clock.Advance(TimeSpan.FromHours(72.1));

        Assert.IsType<Outcome<Invited>.Invalid>(await Reset(room, robin, Not(first)));
        var again = StaffRoom.Done(await Reset(room, robin, first));
        Assert.IsType<Outcome<Invited>.Invalid>(await Reset(room, robin, Not(first)));

        Assert.Equal(first, again.For);
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(Proving(robin, late)));
        StaffRoom.Done(await room.Accounts.Credentials.Enrol(Proving(robin, again)));
    }

    [Theory]
    [InlineData(InvitationFor.Password)]
    [InlineData(InvitationFor.SecondFactor)]
    public async Task An_invitation_that_was_lost_is_replaced_by_one_that_asks_for_the_same_proof(InvitationFor first)
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Reset(room, robin, first);

        var again = StaffRoom.Done(await Reset(room, robin, first));

        Assert.Equal(first, again.For);
        Assert.IsType<Outcome<Enrolled>.NotFound>(await room.Accounts.Credentials.Enrol(new Enrolment(again.Invitation, Other)));
    }

    [Theory]
    [InlineData(InvitationFor.Password)]
    [InlineData(InvitationFor.SecondFactor)]
    public async Task Once_the_owner_took_up_the_first_the_other_may_be_reset(InvitationFor first)
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        StaffRoom.Done(await room.Accounts.Credentials.Enrol(Proving(robin, StaffRoom.Done(await Reset(room, robin, first)))));

        Assert.Equal(Not(first), StaffRoom.Done(await Reset(room, robin, Not(first))).For);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_administrators_at_the_same_moment_one_is_refused(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var robin = await room.Invite();

        var answers = await Task.WhenAll(Reset(room, robin, InvitationFor.Password), Reset(room, robin, InvitationFor.SecondFactor));

        Assert.Single(answers, a => a is Outcome<Invited>.Done);
        Assert.Single(answers, a => a is Outcome<Invited>.Invalid);
    }

    [Theory]
    [InlineData(InvitationFor.Password)]
    [InlineData(InvitationFor.SecondFactor)]
    public async Task Who_never_enrolled_is_invited_to_the_whole_account_again(InvitationFor asked)
    {
        await using var room = await StaffRoom.Open();
        var created = StaffRoom.Done(await room.Accounts.New.Create(room.Administrator, new NewStaff("new.person", "New Person", Actors.Police.Id, StaffRoom.Set())));

        Assert.Equal(InvitationFor.Account, StaffRoom.Done(await Reset(room, created.StaffId, asked)).For);
    }

    private static Task<Outcome<Invited>> Reset(StaffRoom room, Person person, InvitationFor factor) => Reset(room, person.Id, factor);

    private static Task<Outcome<Invited>> Reset(StaffRoom room, Guid staffId, InvitationFor factor) => factor is InvitationFor.Password
        ? room.Accounts.Resets.Password(room.Administrator, staffId)
        : room.Accounts.Resets.SecondFactor(room.Administrator, staffId);

    private static InvitationFor Not(InvitationFor factor) => factor is InvitationFor.Password ? InvitationFor.SecondFactor : InvitationFor.Password;

    /// <summary>As the owner takes it up, with the factor that still stands.</summary>
    private static Enrolment Proving(Person person, Invited invited) => invited.For is InvitationFor.Password
        ? new Enrolment(invited.Invitation, Other, person.App.Next())
        : new Enrolment(invited.Invitation, StaffRoom.Password);
}
