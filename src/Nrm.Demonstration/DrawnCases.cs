using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>
/// About two hundred cases drawn with a fixed seed from the proportions of a public data set: those that <see cref="Desks"/> wishes for, and others
/// spread over the stages of the workflow.
/// </summary>
internal static class DrawnCases
{
    private const int Seed = 20261121;

    public static IReadOnlyList<SeedCase> All(DateOnly today)
    {
        var shares = Proportions.Read();
        var random = new Random(Seed);
        IEnumerable<Wish> wishes = [.. Desks.On(today), .. Stages.Spread.SelectMany(s => Enumerable.Repeat(new Wish(s.Stage), s.Count)), .. Desks.Seldom];
        return [.. wishes.Select((wish, number) => Draw(shares, random, wish, number))];
    }

    private static SeedCase Draw(Proportions shares, Random random, Wish wish, int number)
    {
        var stage = wish.Stage;
        // Abroad the period is often longer, and in the Netherlands it begins with the referral: only where it runs. Where it is over, it was the floor's.
        var abroad = stage switch
        {
            Stage.Reflecting => Pick(random, "COE", "IE", "ES", "NL"),
            Stage.ConclusivePending or Stage.Identified or Stage.Closed or Stage.ReturnNotSafe => "COE",
            _ => Pick(random, "COE", "IE"),
        };
        var profile = wish.Profile ?? (random.Next(5) > 0 ? "GB" : abroad);
        var person = DrawnPeople.Draw(shares, random, number, out var ageAnswer, out var language);
        var supportOnly = stage is Stage.SupportOnly or Stage.HelpDeclined or Stage.HelpEnded;
        var adultOnly = supportOnly || stage is Stage.Anonymous or Stage.Withdrawn;
        var age = adultOnly ? "adult" : wish.Age ?? ageAnswer;
        if (age != ageAnswer)
        {
            var years = age switch { "adult" => random.Next(21, 40), "notSure" => 17, _ => random.Next(12, 17) };
            (ageAnswer, person["dateOfBirth"]) = (age, $"@year:-{(years * 365) + 240}");
        }

        var referral = new JsonObject
        {
            ["profile"] = profile,
            ["kind"] = stage is Stage.Anonymous ? "anonymous-notification" : supportOnly ? "support-only" : "referral",
            ["ageAnswer"] = ageAnswer,
            ["consent"] = adultOnly && stage is not Stage.Withdrawn ? new JsonObject { ["toReferral"] = "no" }
                : ageAnswer is "adult"
                ? new JsonObject { ["toReferral"] = "yes", ["informationVersion"] = "2026-1", ["language"] = language, ["givenHow"] = Pick(random, "signed", "oral, witnessed") }
                : new JsonObject { ["toReferral"] = "notAsked", ["viewsOfTheChild"] = "Recorded by the person who works with the child; wants to be safe and to be told what happens next." },
        };
        DrawnAccounts.Draw(shares, random, referral);
        var referrer = wish.Referrer ?? (stage is Stage.Anonymous ? "responder.council" : Pick(random, "responder.ngo", "responder.ngo", "responder.police", "responder.labour"));
        referral["referrer"] = new JsonObject { ["role"] = referrer switch { "responder.ngo" => "caseworker", "responder.police" => "police officer", "responder.labour" => "labour inspector", _ => "housing officer" } };
        if (stage is not Stage.Anonymous)
        {
            referral["person"] = person;
            referral["safeContact"] = new JsonObject { ["channel"] = "throughOrganisation", ["safeToWrite"] = "no", ["safeToCall"] = Pick(random, "yes", "no", "unknown") };
        }

        var plan = new StagePlan(random, wish, profile, language, ageAnswer is "adult");
        return new SeedCase($"drawn-{number:D3}", stage.ToString(), "drawn", plan.Steps(referrer, referral));
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
