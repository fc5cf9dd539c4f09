using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Referrals;

/// <summary>Fills in a referral page by page, as a browser without scripts does.</summary>
internal sealed class Wizard(PageClient client, string draft)
{
    public static readonly (string, string)[] You = [("profile", "GB"), ("referrer.role", "caseworker"), ("referrer.phone", "+44 20 0000 0001")];
    public static readonly (string, string)[] Safety = [("danger", "no"), ("account.stillInSituation", "no")];
    public static readonly (string, string)[] Contact = [("safeContact.channel", "phone"), ("safeContact.value", "+40 700 000 001"), ("safeContact.safeToCall", "yes")];
    public static readonly (string, string)[] Adult = [("ageAnswer", "adult"), ("person.dateOfBirth.year", "1998")];
    public static readonly (string, string)[] Languages = [("person.nationalities", "Romania"), ("person.languages", "Romanian"), ("person.interpreterNeeded", "true"), ("done.person", "yes")];
    public static readonly (string, string)[] Agrees =
        [("kind", "referral"), ("consent.toReferral", "yes"), ("consent.informationVersion", "2026-1"), ("consent.language", "Romanian"), ("consent.givenHow", "signed")];

    /// <summary>The address of the draft.</summary>
    public string Draft { get; } = draft;

    public static async Task<Wizard> Begin(PageClient client)
    {
        var found = (await client.Get("/referrals/find")).Expect(200);
        var begun = (await client.Submit(found, [], "continue")).Expect(302);
        return new Wizard(client, begun.Location!);
    }

    public async Task<PageReply> Fill(string part, params (string, string)[] typed) => await client.Submit((await client.Get($"{Draft}/{part}")).Expect(200), typed);

    /// <summary>Everything that an adult's referral needs before it can be sent, but the consent.</summary>
    public async Task FillAllButConsent(params (string, string)[] age)
    {
        await Expect(Fill("you", You));
        await Expect(Fill("safety", Safety));
        await Expect(Fill("contact", Contact));
        await Expect(Fill("age", age));
        await Expect(Fill("name", ("person.fullName", "Ionela Vasiu")));
        await Expect(Fill("languages", Languages));
        await Expect(Fill("signs-d1-1", ("signs.D1.01.answer", "said"), ("signs.D1.01.note", "A job as a cleaner")));
        await Expect(Fill("observed", ("done.observed", "yes")));
    }

    public async Task<PageReply> Send() => await client.Submit((await client.Get($"{Draft}/check")).Expect(200), []);

    public Task<PageReply> Tasks() => client.Get(Draft);

    private static async Task Expect(Task<PageReply> sent) => (await sent).Expect(302);
}
