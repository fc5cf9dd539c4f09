using System.Text;
using Nrm.Casework.Access;
using Nrm.Web.Tests.Privacy;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Referrals;

public sealed class Drafts_of_referrals_stay_sealed
{
    private const string Canary = "Zwqxdraft";

    [Fact]
    public async Task What_is_typed_and_searched_is_in_no_log_no_column_no_address_and_no_header()
    {
        await using var console = new ConsoleCopy();
        await using var app = await RunningApp.Start();
        var officer = await app.Pages(Role.FirstResponder);
        var replies = new List<PageReply> { await officer.Submit(await officer.Get("/referrals/find"), [("fullName", Canary), ("dateOfBirth.year", "1990")]) };
        var begun = await officer.Submit(replies[0], [], "continue");
        replies.Add(begun);
        var wizard = new Wizard(officer, begun.Location!);
        replies.Add(await wizard.Fill("contact", ("safeContact.value", Canary), ("safeContact.times", Canary)));
        replies.Add(await wizard.Fill("account", ("account.whatHappened", Canary)));
        replies.Add(await wizard.Fill("age", ("person.dateOfBirth.year", Canary)));
        replies.Add(await wizard.Fill("signs-d1-1", ("signs.D1.01.answer", "seen"), ("signs.D1.01.note", Canary)));
        replies.Add(await wizard.Tasks());

        foreach (var file in Directory.GetFiles(Path.Combine(app.Folder, "logs")).Concat(Directory.GetFiles(app.Folder, "nrm.db*")))
        {
            Assert.False((await Read(file)).Contains(Canary, StringComparison.OrdinalIgnoreCase), Path.GetFileName(file));
        }

        Assert.DoesNotContain(Canary, console.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("referrals/find", console.Text, StringComparison.Ordinal); // the copy does hear the log
        Assert.All(replies, r => Assert.DoesNotContain(r.Headers.Values.Append(r.Path), h => h.Contains(Canary, StringComparison.OrdinalIgnoreCase)));

        // The test can fail: the word did go in, and comes out to its author.
        Assert.Contains(Canary, (await officer.Get($"{wizard.Draft}/account")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
