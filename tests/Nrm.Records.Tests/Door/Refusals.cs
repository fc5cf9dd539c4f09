using Nrm.Casework.Access;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Promise 5: refusals are explained to those entitled, and tell nobody else that there is a case.</summary>
public class Refusals
{
    [Theory, OnEveryDatabase]
    public async Task Hidden_and_absent_are_the_same_answer_to_everybody_without_a_part_in_the_case(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var there = (await door.Refer(Actors.FirstResponder())).CaseId;
        var absent = Guid.CreateVersion7();

        foreach (var actor in Actors.OfEveryRole().Where(a => !a.Is(Role.Decider) && !a.Is(Role.SupportWorker)).Append(Actors.Decider(Actors.OtherAuthority)).Append(Actors.SupportWorker(Actors.OtherNgo)))
        {
            // A supervisor of the authority does see what waits there.
            var stranger = actor.Is(Role.Supervisor) ? Actors.Supervisor(Actors.OtherAuthority) : actor;
            Assert.Equal(await Answers(door, stranger, absent), await Answers(door, stranger, there));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task The_log_alone_knows_the_difference(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var there = (await door.Refer(Actors.FirstResponder())).CaseId;
        var stranger = Actors.FirstResponder(Actors.OtherNgo);

        var hidden = Assert.Single(await door.EntriesOf(() => door.Looks.At(stranger, there, new CaseOverview())));
        var absent = Assert.Single(await door.EntriesOf(() => door.Looks.At(stranger, Guid.CreateVersion7(), new CaseOverview())));

        Assert.Equal((AuditOutcome.Denied, "no-relationship"), (hidden.Outcome, hidden.Explanation));
        Assert.Equal((AuditOutcome.Denied, "no-such-case"), (absent.Outcome, absent.Explanation));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_refused_or_failed_call_leaves_exactly_one_entry(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        var stranger = Actors.FirstResponder(Actors.OtherNgo);
        (string What, AuditOutcome Outcome, Func<Task> Call)[] calls =
        [
            ("a denied look", AuditOutcome.Denied, () => door.Looks.At(taken.Referrer, taken.Id, new SectionView(Sections.Account))),
            ("a hidden look", AuditOutcome.Denied, () => door.Looks.At(stranger, taken.Id, new SectionView(Sections.Account))),
            ("a denied change", AuditOutcome.Denied, () => door.Changes.Make(taken.Decider, taken.Id, new AddNote { Text = "x" })),
            ("a hidden change", AuditOutcome.Denied, () => door.Changes.Make(stranger, taken.Id, new AddNote { Text = "x" })),
            ("a change of nothing", AuditOutcome.Denied, () => door.Changes.Make(stranger, Guid.CreateVersion7(), new AddNote { Text = "x" })),
            ("a referral by an administrator", AuditOutcome.Denied, () => door.Changes.Make(Actors.Administrator(), null, Referrals.Adult())),
            ("a list for an administrator", AuditOutcome.Denied, () => door.Search.Find(Actors.Administrator(), new CaseCriteria())),
            ("a list for immigration enforcement", AuditOutcome.Denied, () => door.Search.Find(Actors.ImmigrationEnforcement(), new CaseCriteria())),
            ("a wrong shape", AuditOutcome.Failed, () => door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "" })),
            ("an unmet rule", AuditOutcome.Failed, () => door.Changes.Make(taken.Referrer, null, Referrals.WithoutConsent())),
            ("an old version", AuditOutcome.Failed, () => door.Changes.Make(taken.Support, taken.Id, new AddNote { Text = "x" }, new CallContext(ExpectedVersion: 1))),
        ];
        foreach (var (what, outcome, call) in calls)
        {
            var entries = await door.EntriesOf(call);

            Assert.True(entries.Count == 1, $"{what}: {entries.Count} entries");
            Assert.True(entries[0].Outcome == outcome, $"{what}: {entries[0]}");
        }
    }

    [Theory, OnEveryDatabase]
    public async Task An_undeclared_view_of_a_section_is_refused_whole_and_opens_nothing(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();

        // The decider may open the account and not the notes.
        var outcome = await door.Looks.At(taken.Decider, taken.Id, new Both());

        Assert.IsType<Outcome<int>.Denied>(outcome);
    }

    [Theory, OnEveryDatabase]
    public async Task When_an_assignment_ends_the_next_look_is_refused(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var taken = await door.RefersAndTakes();
        Assert.NotEmpty(await door.See(taken.Decider, taken.Id, new SectionView(Sections.Account)));
        var other = Actors.Decider();
        await door.AddAccount(other);
        var supervisor = Actors.Supervisor();

        await door.Do(supervisor, taken.Id, new AssignCase { StaffId = other.StaffId, Function = Nrm.Casework.Cases.CaseFunction.Decider });

        Assert.IsNotType<Outcome<IReadOnlyList<OpenedDocument>>.Done>(await door.Looks.At(taken.Decider, taken.Id, new SectionView(Sections.Account)));
        Assert.NotEmpty(await door.See(other, taken.Id, new SectionView(Sections.Account)));
    }

    private static async Task<string> Answers(TestRecords door, Nrm.Casework.Cases.Actor actor, Guid caseId)
    {
        var answers = new List<object>
        {
            await door.Looks.At(actor, caseId, new CaseOverview()),
            await door.Looks.At(actor, caseId, new Timeline()),
            await door.Changes.Make(actor, caseId, new TakeCase()),
            await door.Changes.Make(actor, caseId, new AddNote { Text = "" }),
            await door.Changes.Make(actor, caseId, new AddNote { Text = "x" }, new CallContext(ExpectedVersion: 9, IdempotencyKey: Guid.NewGuid().ToString())),
        };
        foreach (var section in Sections.All)
        {
            answers.Add(await door.Looks.At(actor, caseId, new SectionView(section)));
        }

        Assert.All(answers, a => Assert.EndsWith("NotFound", a.GetType().Name, StringComparison.Ordinal));
        return string.Join('|', answers);
    }

    private sealed class Both : CaseView<int>
    {
        public override string Name => "both";

        public override IReadOnlyList<Section> Opens => [Sections.Account, Sections.Notes];

        public override int Build(OpenedCase opened) => opened.Documents.Count;
    }
}
