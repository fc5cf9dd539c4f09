using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Safety;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

/// <summary>What is stored and does not open is shown as that, and takes nothing with it: no page of its case, no list, nobody's work, no other case.</summary>
public sealed class Documents_that_do_not_open(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] Lists = ["/my-work", "/my-work/waiting", "/my-work/done", "/cases", "/cases/find", "/help"];

    public static TheoryData<Damage> Kinds => [.. Enum.GetValues<Damage>()];

    public static TheoryData<string> Names => [.. Sections.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task All_sections_at_once_take_down_no_page(Damage damage)
    {
        var scene = await Scene.Open(shared.App);
        var (caseId, other) = (await Told(scene), await scene.Presumed());
        string[] addresses = [.. await PagesOfACase.Addresses(scene, caseId), $"/cases/{other}", $"/cases/{other}/timeline", $"/cases/{other}/person", .. Lists];
        var readers = new Dictionary<string, PageClient> { ["support"] = shared.App.Pages(scene.Support), ["decider"] = shared.App.Pages(scene.Decider) };
        var before = await Statuses(readers, addresses);

        await shared.App.Records.Plant(Guid.Parse(caseId), damage, [.. Sections.All]);

        // A decision of which even the fact cannot be read has no page of its own; everything else is answered as before.
        var noDecision = damage is Damage.FactsOfAnotherShape;
        var wrong = (await Statuses(readers, addresses))
            .Where(a => a.Value.Status != before[a.Key].Status && !(noDecision && a.Key.Contains("/decisions/", StringComparison.Ordinal) && a.Value.Status is 302 or 404)).Select(a => $"{a.Key}: {before[a.Key].Status} became {a.Value.Status}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
        Assert.Equal(damage.Closes(), (await readers["support"].Get($"/cases/{caseId}/person")).Main.Contains("A part of this case does not open", StringComparison.Ordinal));
        Assert.DoesNotContain("does not open", (await readers["support"].Get($"/cases/{other}/person")).Main, StringComparison.Ordinal);
        await Answers(scene, caseId, other, damage);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task One_section_takes_down_no_page_and_nothing_is_recorded_over_it(string name)
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await Told(scene);
        string[] addresses = [.. await PagesOfACase.Addresses(scene, caseId)];
        var readers = new Dictionary<string, PageClient> { ["support"] = shared.App.Pages(scene.Support) };
        var damage = name.Length % 2 == 0 ? Damage.OneByteFlipped : Damage.CutShort;

        await shared.App.Records.Plant(Guid.Parse(caseId), damage, Sections.Find(name)!);

        var after = await Statuses(readers, addresses);
        Assert.Empty(after.Where(a => !(a.Value.Status is 200 or 302 or 403 || (a.Value.Status is 404 && a.Key.Contains("/steps/", StringComparison.Ordinal)))).Select(a => $"{a.Key}: {a.Value.Status}"));
        if (name is not ("location" or "health")) // opened by a button of their own
        {
            Assert.Contains(after, a => a.Value.Main.Contains("A part of this case does not open", StringComparison.Ordinal));
        }

        await Refused(scene, caseId, name);
    }

    [Fact]
    public async Task What_a_button_opens_is_said_to_be_closed_and_never_to_be_empty()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await Told(scene);
        await shared.App.Records.Plant(Guid.Parse(caseId), Damage.OneByteFlipped, Sections.Location, Sections.Person);
        var pages = shared.App.Pages(scene.Support);

        var page = (await pages.Get($"/cases/{caseId}/person")).Expect(200);
        var place = await pages.Submit(page, [], "show-location", page.Page.QuerySelector("button[value=show-location]")!.Closest("form")!.GetAttribute("action"));
        var name = await pages.Submit(page, [], "show-name", page.Page.QuerySelector(".app-person form")!.GetAttribute("action"));

        Assert.Matches(@"A part of this case does not open: [^.]+, [^.]+\.", place.Expect(200).Main);
        Assert.Contains("Name and date of birth do not open.", name.Expect(200).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_said_to_be_closed_and_takes_no_other_draft_and_no_form_with_it()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await Told(scene);
        var support = shared.App.Pages(scene.Support);
        var address = $"/cases/{caseId}/steps/withdraw";
        var form = (await support.Get(address)).Expect(200);
        (await support.Submit(form, [("reason", "Half a sentence")], "later")).Expect(302);
        (await support.Submit((await support.Get($"/cases/{caseId}/timeline")).Expect(200), [("text", "A whole one")], "later")).Expect(302);
        var first = "UPDATE drafts SET \"Label\" = \"Content\" WHERE \"StaffId\" = @staff AND \"Position\" = 1";
        Assert.Equal(1, await shared.App.Records.Sql(first, ("@staff", scene.Support.StaffId.ToString().ToUpperInvariant())));

        var mine = (await support.Get("/my-work")).Expect(200).Page.QuerySelectorAll("#drafts .govuk-task-list__item").Select(d => d.TextContent).ToList();
        var closed = (await support.Get(address)).Expect(200);
        (await support.Submit(closed, [("reason", "A new sentence")], "later")).Expect(302);
        var anew = (await support.Get(address)).Expect(200);

        Assert.Equal(2, mine.Count);
        Assert.Single(mine, d => d.Contains("A form that was begun and does not open", StringComparison.Ordinal));
        Assert.Contains("What you had begun here does not open", closed.Main, StringComparison.Ordinal);
        Assert.Equal("", closed.Page.QuerySelector("textarea[name=reason]")!.TextContent);
        Assert.DoesNotContain("does not open", anew.Main, StringComparison.Ordinal);
        Assert.Equal("A new sentence", anew.Page.QuerySelector("textarea[name=reason]")!.TextContent);
    }

    [Fact]
    public async Task No_page_says_that_nothing_was_recorded_where_something_does_not_open()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await Told(scene);
        await scene.Support.Do(caseId, "tracks/return/raise-return", new { by = "person", kind = "voluntary" });
        await scene.Support.Do(caseId, "tracks/return/record-counselling", new { alternatives = "Stay.", language = "ro", personsView = "Wants to go.", freeOfPressure = true });
        await scene.Assess(caseId, "host");
        await scene.Assess(caseId, "origin");
        var addresses = await PagesOfACase.Addresses(scene, caseId);
        await shared.App.Records.Plant(Guid.Parse(caseId), Damage.OneByteFlipped, [.. Sections.All]);
        var pages = shared.App.Pages(scene.Support);
        string[] untrue =
        [
            "Nobody recorded", "Nothing is recorded", "No needs were assessed", "Not yet", "None yet", "Nobody took this decision", "Nobody: the time for it passed", "None named",
            "Nothing named", "Nothing was written down", "No sign was recorded", "Nothing on the list was seen", "Nothing was asked or seen",
            "was not assessed yet", "without the person's own words", "Nobody has assessed",
        ];

        var said = new List<string>();
        foreach (var address in addresses)
        {
            var page = await pages.Get(address);
            said.AddRange(untrue.Where(words => page.Status == 200 && page.Main.Replace("Not yet signed by a lawyer", "", StringComparison.Ordinal).Contains(words, StringComparison.Ordinal)).Select(words => $"{address}: {words}"));
        }

        Assert.True(said.Count == 0, string.Join(Environment.NewLine, said));
    }

    private static async Task Answers(Scene scene, string caseId, string other, Damage damage)
    {
        foreach (var address in new[] { "work", "cases", $"cases/{caseId}", $"cases/{caseId}/timeline", $"cases/{other}", $"cases/{other}/sections/person" })
        {
            (await scene.Support.Get(address)).Expect(200);
        }

        foreach (var section in Sections.All)
        {
            var opened = await scene.Support.Get($"cases/{caseId}/sections/{section.Name}");
            if (opened.Status == 200 && damage.Closes() && opened.Body.GetProperty("documents").EnumerateArray().ToList() is { Count: > 0 } documents)
            {
                Assert.Contains(documents, d => d.TryGetProperty("notOpened", out _) && !d.TryGetProperty("content", out _));
            }
        }
    }

    /// <summary>Each step that would write a new revision of it, whoever takes it.</summary>
    private static async Task Refused(Scene scene, string caseId, string section)
    {
        var (step, body) = section switch
        {
            "person" => ("change-person", new { person = new { codeName = "Later" }, reason = "told us" }),
            "contact" => ("change-contact", new { safeContact = new { times = "Later." }, reason = "told us" }),
            "location" => ("record-whereabouts", new { whereabouts = new { address = "Elsewhere" } }),
            "health" => ("record-health", new { health = new { urgent = "Insulin" } }),
            _ => ("", (object)new { }),
        };
        if (step.Length > 0)
        {
            Assert.Equal(["STORED"], (await scene.Support.Post($"cases/{caseId}/{step}", body)).Expect(409).UnmetRules);
        }
    }

    /// <summary>A case in which most sections hold something.</summary>
    private static async Task<string> Told(Scene scene)
    {
        var caseId = await scene.Presumed();
        await scene.Support.Do(caseId, "add-note", new { text = "A note." });
        await scene.Support.Do(caseId, "record-whereabouts", new { whereabouts = new { address = "Somewhere" } });
        return caseId;
    }

    private static async Task<Dictionary<string, PageReply>> Statuses(Dictionary<string, PageClient> readers, IReadOnlyList<string> addresses)
    {
        var all = new Dictionary<string, PageReply>();
        foreach (var (name, pages) in readers)
        {
            foreach (var address in addresses)
            {
                all[$"{address} as {name}"] = await pages.Get(address);
            }
        }

        return all;
    }
}
