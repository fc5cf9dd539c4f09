using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>How a referral is filled in by hand: the search before it, and its seven sections.</summary>
public static class Referring
{
    /// <summary>A name that nobody has: the search before a referral finds who was referred before.</summary>
    public static string Somebody() => $"Zerlina Quast{string.Concat(Guid.NewGuid().ToString("N").Select(c => char.IsDigit(c) ? (char)('g' + c - '0') : c))}";

    /// <summary>Up to the list of sections of a new referral, by way of the search.</summary>
    /// <returns>The draft's address.</returns>
    public static async Task<string> Begin(Visit visit, string name)
    {
        await visit.Go("/referrals");
        await visit.Press("Start a new referral");
        if (await visit.Heading() == "Before you start: is anyone in danger now?")
        {
            await visit.Press("Nobody is in danger now, or I have called");
        }

        await visit.Write("Full name, as the person writes it", name);
        await visit.Write("Year", "1996");
        await visit.Press("Search");
        await visit.Reads("No case was found that you may know of.");
        await visit.Press("Continue with a new referral");
        Assert.Equal("Refer a person", await visit.Heading());
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    public static async Task You(Visit visit)
    {
        await visit.Press("You and your agency");
        await visit.Write("Your role towards the person", "Outreach worker");
        await visit.Choose("Which country's rules apply?", "United Kingdom");
        await visit.Press("Save and continue");
    }

    public static async Task Safety(Visit visit)
    {
        await visit.Press("Safety now");
        await visit.Choose("Is the person, or somebody close to them, in danger?", "No");
        await visit.Choose("Is the person still in the situation that you are worried about?", "No");
        await visit.Press("Save and continue");
    }

    public static async Task Contact(Visit visit, string number)
    {
        await visit.Press("How to contact safely");
        await visit.Choose("How can the person be reached without danger?", "Phone call");
        await visit.Write("Number, address or organisation", number);
        await visit.Choose("Is it safe to call?", "Yes");
        await visit.Press("Save and continue");
    }

    public static async Task Person(Visit visit, string age, string name)
    {
        await visit.Press("The person");
        await visit.Choose("Is the person under 18?", age);
        await visit.Press("Save and continue");
        await visit.Write("Full name, as the person writes it", name);
        await visit.Press("Save and continue");
        await visit.Choose("Is an interpreter needed?", "Yes");
        await visit.Choose("Have you completed this section?", "Yes, it is complete");
        await visit.Press("Save and continue");
    }

    public static async Task Observed(Visit visit, string told, bool withMeans)
    {
        await visit.Press("What you observed");
        var contents = visit.Page.Url;
        await visit.Press("What the person told");
        await visit.Write("What happened", told);
        await visit.Press("Save and continue");
        await visit.Choose("How the person left", "Escaped");
        await visit.Press("Save and continue");
        await visit.Tick("What may it be?", "Forced labour");
        await visit.Tick("What was done to bring it about?", "Recruitment");
        if (withMeans)
        {
            await visit.Tick("By which means?", "Deception");
        }

        await visit.Press("Save and continue");
        await visit.Go(contents);
        await visit.Choose("Have you completed this section?", "Yes, it is complete");
        await visit.Press("Save and continue");
    }

    public static async Task Consent(Visit visit)
    {
        await visit.Press("Consent to this referral");
        await visit.Choose("Does the person agree to be referred?", "Yes");
        await visit.Write("Which version of the information was given", "2026-1");
        await visit.Write("Language in which it was explained", "English");
        await visit.Write("How consent was given", "Spoken before a colleague");
        await visit.Choose("What do you send?", "A referral");
        await visit.Press("Save and continue");
    }

    public static async Task Needs(Visit visit)
    {
        await visit.Press("Immediate needs");
        await visit.Tick("What does the person need now?", "Accommodation");
        await visit.Press("Save and continue");
    }

    /// <returns>The case that it became.</returns>
    public static async Task<Guid> Send(Visit visit)
    {
        await visit.Press("Check and send");
        await visit.Press("Send");
        Assert.Contains("/referrals/sent/", visit.Page.Url, StringComparison.Ordinal);
        return Guid.Parse(new Uri(visit.Page.Url).Segments[^1]);
    }
}
