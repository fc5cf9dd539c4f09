using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Promise 3: what somebody with the database can move, and what comes of it.</summary>
public class Sealed_rows
{
    [Theory, OnEveryDatabase]
    public async Task A_document_moved_to_another_case_does_not_open(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var one = (await door.Refer(referrer)).CaseId;
        var other = (await door.Refer(referrer, Referrals.Adult("Somebody Else"))).CaseId;
        await Tampering.WithoutTriggers(door);

        await Swap(door, ("CaseId", one, "person", 1), ("CaseId", other, "person", 1));

        await Unopened(door, referrer, one, Sections.Person);
        await Unopened(door, referrer, other, Sections.Person);
        Assert.NotEmpty(await door.See(referrer, one, new SectionView(Sections.Account)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_document_moved_to_another_section_of_its_case_does_not_open(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var id = (await door.Refer(referrer)).CaseId;
        await Tampering.WithoutTriggers(door);

        await Swap(door, ("CaseId", id, "person", 1), ("CaseId", id, "contact", 1));

        await Unopened(door, referrer, id, Sections.Person);
        await Unopened(door, referrer, id, Sections.Contact);
    }

    [Theory, OnEveryDatabase]
    public async Task An_older_revision_in_the_place_of_the_newer_does_not_open(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var id = (await door.Refer(referrer)).CaseId;
        await door.Do(referrer, id, new ChangePerson { Person = new PersonDetails { CodeName = "Later" }, Reason = "told us" });
        await Tampering.WithoutTriggers(door);

        await Swap(door, ("CaseId", id, "person", 1), ("CaseId", id, "person", 2));

        await Unopened(door, referrer, id, Sections.Person);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_of_another_case_opens_nothing(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var one = (await door.Refer(referrer)).CaseId;
        var other = (await door.Refer(referrer)).CaseId;

        await door.Sql("UPDATE case_keys SET \"Wrapped\" = (SELECT k.\"Wrapped\" FROM case_keys k WHERE k.\"CaseId\" = @other) WHERE \"CaseId\" = @one",
            ("@one", Tampering.Id(door, one)), ("@other", Tampering.Id(door, other)));

        await Unopened(door, referrer, one, Sections.Person);
    }

    [Theory, OnEveryDatabase]
    public async Task When_the_key_of_a_case_is_destroyed_nothing_of_it_opens_and_the_log_still_verifies(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var referrer = Actors.FirstResponder();
        var erased = (await door.Refer(referrer)).CaseId;
        var kept = (await door.Refer(referrer)).CaseId;

        await door.Sql("DELETE FROM case_keys WHERE \"CaseId\" = @id", ("@id", Tampering.Id(door, erased)));

        foreach (var section in new Section[] { Sections.Person, Sections.Contact, Sections.Account })
        {
            await Unopened(door, referrer, erased, section);
        }

        Assert.NotEmpty(await door.See(referrer, kept, new SectionView(Sections.Person)));
        await door.SequenceAll();
        var check = await door.Get<AuditCheck>().Verify();
        Assert.Empty(check.Findings);
        Assert.Equal(0, check.Waiting);
    }

    /// <summary>It is shown as what it is: there, and closed. The look is entered, and then that it failed.</summary>
    private static async Task Unopened(TestRecords door, Nrm.Casework.Cases.Actor actor, Guid caseId, Section section)
    {
        var entries = await door.EntriesOf(async () =>
            Assert.Equal(NotOpened.Damaged, Assert.Single(await door.See(actor, caseId, new SectionView(section))).Document));
        Assert.Equal([(section.Name, AuditOutcome.Allowed), (section.Name, AuditOutcome.Failed)], entries.Select(e => (e.Subject, e.Outcome)));
        Assert.Equal([section.Name], entries[1].Sections);
    }

    private static async Task Swap(TestRecords door, (string Column, Guid Case, string Section, int Revision) a, (string Column, Guid Case, string Section, int Revision) b)
    {
        var first = await Sealed(door, a.Case, a.Section, a.Revision);
        var second = await Sealed(door, b.Case, b.Section, b.Revision);
        await Put(door, a.Case, a.Section, a.Revision, second);
        await Put(door, b.Case, b.Section, b.Revision, first);
    }

    private static async Task<byte[]> Sealed(TestRecords door, Guid caseId, string section, int revision) =>
        (byte[])(await door.Scalar("SELECT \"Sealed\" FROM sections WHERE \"CaseId\" = @id AND \"Section\" = @section AND \"Revision\" = @revision",
            ("@id", Tampering.Id(door, caseId)), ("@section", section), ("@revision", revision)))!;

    private static async Task Put(TestRecords door, Guid caseId, string section, int revision, byte[] bytes) =>
        Assert.Equal(1, await door.Sql("UPDATE sections SET \"Sealed\" = @bytes WHERE \"CaseId\" = @id AND \"Section\" = @section AND \"Revision\" = @revision",
            ("@bytes", bytes), ("@id", Tampering.Id(door, caseId)), ("@section", section), ("@revision", revision)));
}
