using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Audit.Log;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

public sealed class The_access_log_in_pages(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly Guid Somebody = Guid.NewGuid();

    [Fact]
    public async Task A_page_that_opened_facts_and_sections_is_one_line_that_names_both()
    {
        var (_, caseId, support) = await Case();
        await support.Get($"/cases/{caseId}/person");
        var page = (await support.Get($"/cases/{caseId}/access")).Expect(200);

        Assert.Contains(Cells(page), c => c[1] == "You" && c[2] == "Looked: The overview; Who the person is, How to reach the person, Age");
        Assert.DoesNotContain(Cells(page), c => c[2] == "Looked: Who the person is, How to reach the person, Age");
        Assert.All(page.Page.QuerySelectorAll("main tbody tr"), r => Assert.Contains("app-date", r.FirstElementChild!.ClassName!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_look_and_the_change_after_it_are_one_line_and_two_requests_are_two()
    {
        var (_, caseId, support) = await Case();
        var form = await support.Get($"/cases/{caseId}/timeline");
        (await support.Submit(form, [("text", "She drew a house.")])).Expect(302);
        await support.Get($"/cases/{caseId}/person");
        await support.Get($"/cases/{caseId}/person");
        var cells = Cells((await support.Get($"/cases/{caseId}/access")).Expect(200));

        Assert.Contains(cells, c => c[2].Contains("Changed: Wrote a note", StringComparison.Ordinal));
        Assert.Equal(2, cells.Count(c => c[2] == "Looked: The overview; Who the person is, How to reach the person, Age"));
    }

    [Fact]
    public async Task Whoever_had_the_name_shown_does_not_stand_there_as_a_reader_of_pages()
    {
        var (_, caseId, support) = await Case();
        var page = await support.Get($"/cases/{caseId}/person");
        Assert.DoesNotContain(Cells((await support.Get($"/cases/{caseId}/access")).Expect(200)), c => c[2].Contains("were shown", StringComparison.Ordinal));

        await support.Post($"/cases/{caseId}/person", [KeyValuePair.Create("_button", ShownPerson.Asked), KeyValuePair.Create("_csrf", page.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!)]);
        Assert.Contains(Cells((await support.Get($"/cases/{caseId}/access")).Expect(200)), c => c[2].Contains("Name and date of birth were shown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_stands_there_in_words_and_in_French_with_the_marks_of_French()
    {
        var (_, caseId, support) = await Case();
        var form = await support.Get($"/cases/{caseId}/steps/record-threat");
        (await support.Submit(form, [("what", "He waits outside."), ("_button", "later")])).Expect(302);
        var page = (await support.Get($"/cases/{caseId}/access")).Expect(200);
        Assert.Contains(Cells(page), c => c[2].EndsWith("A draft was started", StringComparison.Ordinal));
        Assert.DoesNotContain("draft:", page.Main, StringComparison.Ordinal);

        await support.Get($"/cases/{caseId}/person");
        await support.Post("/language", [KeyValuePair.Create("_language", "fr"), KeyValuePair.Create("_back", "/"), KeyValuePair.Create("_csrf", page.Page.QuerySelector("[name=_csrf]")!.GetAttribute("value")!)]);
        Assert.Contains("Vue d’ensemble ; ", (await support.Get($"/cases/{caseId}/access")).Expect(200).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_for_programs_has_every_entry_for_itself()
    {
        var (_, caseId, support) = await Case();
        await support.Get($"/cases/{caseId}/person");
        var lines = (await support.Staff.Get($"cases/{caseId}/access-log")).Expect(200).Body.GetProperty("lines").EnumerateArray().ToList();

        Assert.Single(lines, l => l.Text("subject") == "sections");
        Assert.DoesNotContain(lines, l => l.Text("subject") == "overview");
        Assert.All(lines, l => Assert.False(l.TryGetProperty("requestId", out _)));
    }

    [Fact]
    public async Task The_log_is_read_to_its_end_page_by_page()
    {
        var (_, caseId, support) = await Case();
        for (var i = 0; i < 60; i++)
        {
            shared.App.Clock.Advance(TimeSpan.FromSeconds(1));
            await support.Get($"/cases/{caseId}/timeline");
        }

        var looks = 0;
        var pages = 0;
        for (var address = $"/cases/{caseId}/access"; address is not null; pages++)
        {
            var page = (await support.Get(address)).Expect(200);
            looks += Cells(page).Count(c => c[1] == "You" && c[2].StartsWith("Looked: The overview; ", StringComparison.Ordinal) && c[2].EndsWith("Notes", StringComparison.Ordinal));
            address = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((60, true), (looks, pages > 1));
    }

    [Fact]
    public void What_was_answered_differently_or_by_no_request_stays_apart()
    {
        AccessLogLine[] lines =
        [
            Line(9, "r") with { Outcome = AuditOutcome.Denied }, Line(8, "r"), Line(7, "r") with { StaffId = Guid.NewGuid() }, Line(6, "r") with { Purpose = "share-with-health" },
            Line(5, "r"), Line(4, null), Line(3, null),
        ];

        Assert.Equal([1, 2, 1, 1, 1, 1], AccessRow.Of(lines).Select(r => r.Entries.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_entry_stands_on_exactly_one_page_however_requests_interleave(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 400).Select(_ => Line(random.Next(150), random.Next(5) == 0 ? null : $"r{random.Next(120)}")).OrderByDescending(l => l.At).ToList();
        var shown = new List<AccessLogLine>();
        for (var rest = lines; rest.Count > 0;)
        {
            var fits = AccessRow.Fill(rest, 10);
            shown.AddRange(AccessRow.Of(rest.Take(fits)).SelectMany(r => r.Entries));
            var before = rest[fits - 1].At;
            rest = [.. lines.Where(l => l.At < before)];
        }

        Assert.Equal(lines.Count, shown.Count);
        Assert.Equal(lines.ToHashSet(ReferenceEqualityComparer.Instance), shown.ToHashSet(ReferenceEqualityComparer.Instance));
    }

    private static AccessLogLine Line(int second, string? request) =>
        new(DateTime.UnixEpoch.AddSeconds(second), "read", "overview", AuditOutcome.Allowed, Somebody, "Robin", "Harbour House", "support-worker/assigned", null, [], true) { RequestId = request };

    private static List<string[]> Cells(PageReply page) =>
        [.. page.Page.QuerySelectorAll("main table")[^1].QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];

    private async Task<(Scene Scene, string CaseId, PageClient Support)> Case()
    {
        var scene = await Scene.Open(shared.App);
        return (scene, await scene.Taken(), shared.App.Pages(scene.Support));
    }
}
