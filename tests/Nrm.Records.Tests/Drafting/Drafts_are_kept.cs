using Nrm.Records.Drafts;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Drafting;

public class Drafts_are_kept
{
    [Theory, OnEveryDatabase]
    public async Task What_was_typed_is_there_again_on_another_node_valid_or_not(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, Desk.Note(taken.Id), "half a sent");
        await using var other = TestRecords.Open(door.Database, door.Clock);

        var found = await other.Drafts().Find(taken.Support, Desk.Note(taken.Id));
        var opened = await other.Drafts().Open(taken.Support, line.Id);

        Assert.Equal("half a sent", Assert.Single(found!.Fields["text"]));
        Assert.Equal("ninteen98", Assert.Single(opened!.Fields["birth.year"]));
        Assert.Equal(Desk.Note(taken.Id), opened.Place);
        Assert.Equal(2, line.Filled);
        var listed = Assert.Single(await other.Drafts().List(taken.Support));
        Assert.Equal(line, listed with { Reference = null });
        Assert.NotNull(listed.Reference);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_of_a_case_has_one_draft_and_referrals_have_as_many_as_were_begun(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var note = await door.Saved(taken.Support, Desk.Note(taken.Id), "first");
        var again = await door.Saved(taken.Support, Desk.Note(taken.Id), "second");
        var item = await door.Saved(taken.Support, Desk.Note(taken.Id) with { Item = "health" }, "third");
        var one = await door.Saved(taken.Support, new DraftPlace("referral"), "one person");
        var two = await door.Saved(taken.Support, new DraftPlace("referral"), "another person");
        await door.Saved(taken.Support, new DraftPlace("referral"), "one person, more", one.Id);

        Assert.Equal((note.Id, 2), (again.Id, again.Version));
        Assert.Equal(4, await door.Count());
        Assert.Equal("second", (await door.Drafts().Find(taken.Support, Desk.Note(taken.Id)))!.Fields["text"][0]);
        Assert.Equal("third", (await door.Drafts().Open(taken.Support, item.Id))!.Fields["text"][0]);
        Assert.Equal("one person, more", (await door.Drafts().Open(taken.Support, one.Id))!.Fields["text"][0]);
        Assert.Equal("another person", (await door.Drafts().Open(taken.Support, two.Id))!.Fields["text"][0]);
        Assert.Null(await door.Drafts().Find(taken.Support, new DraftPlace("referral")));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_many_savings_at_once_one_draft_comes_and_none_fails(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        await using var other = TestRecords.Open(door.Database, door.Clock);
        const int Times = 8;

        await Task.WhenAll(Enumerable.Range(0, Times).Select(i => Task.Run(() => (i % 2 == 0 ? door : other).Saved(taken.Support, Desk.Note(taken.Id), $"text {i}"))));
        var last = await door.Saved(taken.Support, Desk.Note(taken.Id), "the last");

        Assert.Equal(1, await door.Count());
        Assert.Equal(Times + 1, last.Version);
        Assert.Equal("the last", (await door.Drafts().Find(taken.Support, Desk.Note(taken.Id)))!.Fields["text"][0]);
        Assert.Single(await door.Entries(), e => e.Subject == "start-draft");
    }

    [Theory, OnEveryDatabase]
    public async Task A_draft_is_gone_on_the_day_that_was_stated_however_often_it_was_saved(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var line = await door.Saved(taken.Support, Desk.Note(taken.Id), "text");
        Assert.Equal(DateOnly.FromDateTime(TestClock.Start.UtcDateTime).AddDays(30), line.DeleteOn);

        door.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(line.DeleteOn, (await door.Saved(taken.Support, Desk.Note(taken.Id), "more text")).DeleteOn);
        Assert.Equal(0, await door.Drafts().DeleteOverdue());
        Assert.NotNull(await door.Drafts().Open(taken.Support, line.Id));

        door.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await door.Drafts().Open(taken.Support, line.Id)); // also before the job has run
        Assert.Empty(await door.Drafts().List(taken.Support));
        Assert.Equal(1, await door.Drafts().DeleteOverdue());
        Assert.Equal(0, await door.Count());
        Assert.Equal("deleted=1", Assert.Single(await door.Entries(), e => e.Subject == "delete-drafts").Explanation);
    }

    [Fact]
    public async Task One_that_is_overdue_and_not_yet_deleted_stands_in_nobodys_way()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var taken = await door.RefersAndTakes();
        var old = await door.Saved(taken.Support, Desk.Note(taken.Id), "old");
        door.Clock.Advance(TimeSpan.FromDays(31));

        var fresh = await door.Saved(taken.Support, Desk.Note(taken.Id), "fresh");

        Assert.NotEqual(old.Id, fresh.Id);
        Assert.Equal(1, fresh.Version);
        Assert.Equal(1, await door.Count());
    }

    [Fact]
    public async Task What_was_sent_and_deleted_is_not_brought_back_by_a_late_saving()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var taken = await door.RefersAndTakes();
        foreach (var place in new[] { Desk.Note(taken.Id), new DraftPlace("referral") })
        {
            var line = await door.Saved(taken.Support, place, "text");
            await door.Drafts().Delete(taken.Support, line.Id);

            Assert.IsType<Outcome<DraftLine>.NotFound>(await door.Drafts().Save(taken.Support, line.Id, place, Desk.Fields("late")));
            Assert.Equal(0, await door.Count());
        }
    }

    [Fact]
    public async Task A_saving_that_is_too_large_is_told_so_and_takes_nothing_away()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var actor = Actors.FirstResponder();
        var line = await door.Saved(actor, new DraftPlace("referral"), "kept");
        Dictionary<string, string[]>[] refused =
        [
            Desk.Fields(new string('x', 300_000)),
            Enumerable.Range(0, 2_001).ToDictionary(i => $"f{i}", _ => new[] { "x" }),
            new() { ["many"] = [.. Enumerable.Repeat("x", 2_001)] },
        ];

        foreach (var fields in refused)
        {
            var outcome = await door.Drafts().Save(actor, line.Id, line.Place, fields);
            Assert.NotEmpty(Assert.IsType<Outcome<DraftLine>.Invalid>(outcome).Errors["draft"]);
        }

        Assert.Equal("kept", (await door.Drafts().Open(actor, line.Id))!.Fields["text"][0]);
        Assert.IsType<Outcome<DraftLine>.Done>(await door.Drafts().Save(actor, line.Id, line.Place, Desk.Fields(new string('x', 290_000))));
    }

    [Fact]
    public async Task The_fifty_first_draft_is_refused_with_words_and_the_fifty_go_on()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var actor = Actors.FirstResponder();
        var lines = new List<DraftLine>();
        for (var i = 0; i < 50; i++)
        {
            lines.Add(await door.Saved(actor, new DraftPlace("referral"), $"person {i}"));
        }

        var more = await door.Drafts().Save(actor, null, new DraftPlace("referral"), Desk.Fields("one more"));

        Assert.Contains("50", Assert.IsType<Outcome<DraftLine>.Invalid>(more).Errors["draft"][0].ToString(), StringComparison.Ordinal);
        await door.Saved(actor, lines[7].Place, "person 7, more", lines[7].Id);
        Assert.Equal(50, (await door.Drafts().List(actor)).Count);
        await door.Drafts().Delete(actor, lines[3].Id);
        await door.Saved(actor, new DraftPlace("referral"), "one more");
    }

    [Theory]
    [InlineData("add note", null)]
    [InlineData("Add-note", null)]
    [InlineData("", null)]
    [InlineData("add-note\n", null)]
    [InlineData("add-note", "a/b")]
    [InlineData("add-note", "")]
    public async Task A_place_that_no_form_has_gets_no_draft(string form, string? item)
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        var actor = Actors.FirstResponder();

        Assert.IsType<Outcome<DraftLine>.Invalid>(await door.Drafts().Save(actor, null, new DraftPlace(form, null, item), Desk.Fields("x")));
        Assert.Null(await door.Drafts().Find(actor, new DraftPlace(form, Guid.NewGuid(), item)));
    }
}
