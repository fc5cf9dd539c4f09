using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Drafts;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Tests.Door;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Drafting;

public class Drafts_are_private
{
    [Theory, OnEveryDatabase]
    public async Task Anothers_draft_is_as_if_there_were_none(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, Desk.Note(taken.Id), "mine");

        foreach (var other in new[] { taken.Decider, taken.Referrer, Actors.Supervisor(Actors.Shelter), Actors.Administrator() })
        {
            var entries = await door.EntriesOf(async () =>
            {
                Assert.Null(await door.Drafts().Open(other, line.Id));
                Assert.Null(await door.Drafts().Find(other, Desk.Note(taken.Id)));
                Assert.Empty(await door.Drafts().List(other));
                Assert.IsType<Outcome<DraftLine>.NotFound>(await door.Drafts().Save(other, line.Id, new DraftPlace("referral"), Desk.Fields("theirs")));
                await door.Drafts().Delete(other, line.Id);
            });
            Assert.Empty(entries);
        }

        await door.Saved(taken.Decider, Desk.Note(taken.Id), "the decider's own");
        Assert.Equal("mine", (await door.Drafts().Open(taken.Support, line.Id))!.Fields["text"][0]);
    }

    [Theory, OnEveryDatabase]
    public async Task Beginning_opening_and_deleting_are_entered_and_saving_again_is_not(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = default(DraftLine);

        var begun = Assert.Single(await door.EntriesOf(async () => line = await door.Saved(taken.Support, Desk.Note(taken.Id), "a")));
        Assert.Empty(await door.EntriesOf(async () => await door.Saved(taken.Support, Desk.Note(taken.Id), "b", line!.Id)));
        var opened = Assert.Single(await door.EntriesOf(async () => await door.Drafts().Open(taken.Support, line!.Id)));
        var listed = Assert.Single(await door.EntriesOf(async () => await door.Drafts().List(taken.Support)));
        var deleted = Assert.Single(await door.EntriesOf(() => door.Drafts().Delete(taken.Support, line!.Id)));

        Assert.Equal((AuditKinds.Change, "start-draft", (Guid?)taken.Id), (begun.Kind, begun.Subject, begun.CaseId));
        Assert.Equal((AuditKinds.Read, "open-draft", (Guid?)taken.Id), (opened.Kind, opened.Subject, opened.CaseId));
        Assert.Equal((AuditKinds.Find, "drafts"), (listed.Kind, listed.Subject));
        Assert.Equal((AuditKinds.Change, "delete-draft", (Guid?)taken.Id), (deleted.Kind, deleted.Subject, deleted.CaseId));
        Assert.All(new[] { begun, opened, deleted }, e => Assert.Equal([$"draft:{line!.Id}"], e.Sections));
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_shown_when_the_look_cannot_be_entered(DatabaseProvider provider)
    {
        var faults = new FaultyCommands();
        await using var door = await TestRecords.Open(provider, faults);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, Desk.Note(taken.Id), "text");
        faults.FailWhen(sql => sql.Contains("INSERT", StringComparison.Ordinal) && sql.Contains("audit_entries", StringComparison.Ordinal));

        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Drafts().Open(taken.Support, line.Id));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Drafts().List(taken.Support));
        await Assert.ThrowsAsync<AuditUnavailableException>(() => door.Drafts().Delete(taken.Support, line.Id));

        faults.Heal();
        Assert.NotNull(await door.Drafts().Open(taken.Support, line.Id));
    }

    [Fact]
    public async Task Without_a_part_in_the_case_nothing_is_saved_and_nothing_told()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var taken = await door.RefersAndTakes();
        var stranger = Actors.SupportWorker(Actors.OtherNgo);

        var real = await door.Drafts().Save(stranger, null, Desk.Note(taken.Id), Desk.Fields("x"));
        var none = await door.Drafts().Save(stranger, null, Desk.Note(Guid.CreateVersion7()), Desk.Fields("x"));

        Assert.IsType<Outcome<DraftLine>.NotFound>(real);
        Assert.IsType<Outcome<DraftLine>.NotFound>(none);
        Assert.Equal(0, await door.Count());
        Assert.Equal(2, (await door.Entries()).Count(e => e.Subject == "start-draft" && e.Outcome == AuditOutcome.Denied));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_has_the_case_no_longer_does_not_open_what_a_form_was_filled_in_with(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, Desk.Note(taken.Id), "what the case says");
        var colleague = Actors.SupportWorker();
        await door.AddAccount(colleague);
        await door.Do(taken.Support, taken.Id, new AssignCase { StaffId = colleague.StaffId, Function = CaseFunction.Support });

        Assert.Null(await door.Drafts().Open(taken.Support, line.Id));
        Assert.Null(await door.Drafts().Find(taken.Support, Desk.Note(taken.Id)));
        Assert.Null(Assert.Single(await door.Drafts().List(taken.Support)).Reference);
        Assert.Equal(2, (await door.Entries()).Count(e => e.Subject == "open-draft" && e.Outcome == AuditOutcome.Denied));

        // It is kept until its day: whoever gets the case back finds the text.
        await door.AddAccount(taken.Support);
        await door.Do(colleague, taken.Id, new AssignCase { StaffId = taken.Support.StaffId, Function = CaseFunction.Support });
        Assert.NotNull(await door.Drafts().Open(taken.Support, line.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task A_draft_moved_to_another_person_does_not_open(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, new DraftPlace("referral"), "mine");
        var thief = Actors.SupportWorker();

        await door.Sql("UPDATE drafts SET \"StaffId\" = @thief WHERE \"Id\" = @id", ("@thief", Tampering.Id(door, thief.StaffId)), ("@id", Tampering.Id(door, line.Id)));

        var (opened, listed) = (await door.Drafts().Open(thief, line.Id), Assert.Single(await door.Drafts().List(thief)));
        Assert.Equal((false, false), (opened!.Opens, listed.Opens));
        Assert.Empty(opened.Fields);
        Assert.Equal((new DraftPlace(""), 0, (string?)null), (listed.Place, listed.Filled, listed.Reference));
        Assert.Null(await door.Drafts().Open(taken.Support, line.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task An_older_saving_put_back_does_not_open(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var actor = Actors.FirstResponder();
        var line = await door.Saved(actor, new DraftPlace("referral"), "old");
        var id = ("@id", Tampering.Id(door, line.Id));
        var old = (byte[])(await door.Scalar("SELECT \"Content\" FROM drafts WHERE \"Id\" = @id", id))!;
        await door.Saved(actor, line.Place, "new", line.Id);

        Assert.Equal(1, await door.Sql("UPDATE drafts SET \"Content\" = @old WHERE \"Id\" = @id", ("@old", old), id));

        var opened = await door.Drafts().Open(actor, line.Id);
        Assert.False(opened!.Opens);
        Assert.Empty(opened.Fields);
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_does_not_open_takes_no_other_with_it_and_is_saved_over_and_deleted(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var (actor, place) = (taken.Support, Desk.Note(taken.Id));
        var (damaged, whole) = (await door.Saved(actor, place, "damaged"), await door.Saved(actor, new DraftPlace("referral"), "whole"));
        await door.Sql("UPDATE drafts SET \"Label\" = \"Content\" WHERE \"Id\" = @id", ("@id", Tampering.Id(door, damaged.Id)));

        var entries = await door.EntriesOf(async () =>
        {
            Assert.Equal([(whole.Id, true), (damaged.Id, false)], (await door.Drafts().List(actor)).Select(d => (d.Id, d.Opens)));
            Assert.False((await door.Drafts().Find(actor, place))!.Opens);
            Assert.Equal("whole", (await door.Drafts().Open(actor, whole.Id))!.Fields["text"][0]);
        });
        Assert.Equal(["drafts", "open-draft"], entries.Where(e => e.Outcome == AuditOutcome.Failed && e.Sections!.SequenceEqual([$"draft:{damaged.Id}"])).Select(e => e.Subject));

        await door.Saved(actor, place, "anew");
        Assert.Equal("anew", (await door.Drafts().Find(actor, place))!.Fields["text"][0]);

        await door.Sql("UPDATE drafts SET \"Label\" = \"Content\" WHERE \"Id\" = @id", ("@id", Tampering.Id(door, damaged.Id)));
        await door.Drafts().Delete(actor, damaged.Id);
        Assert.Equal(whole.Id, Assert.Single(await door.Drafts().List(actor)).Id);
    }
}
