using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>
/// About two hundred cases drawn with a fixed seed from the proportions of a public data set, spread over the stages of the workflow
/// so that there is work that is new, due, late and done.
/// </summary>
internal static class DrawnCases
{
    private const int Seed = 20261121;

    public static IReadOnlyList<SeedCase> All()
    {
        var shares = Proportions.Read();
        var random = new Random(Seed);
        var cases = new List<SeedCase>();
        foreach (var (stage, count) in Stages.Spread)
        {
            for (var i = 0; i < count; i++)
            {
                cases.Add(Draw(shares, random, stage, cases.Count));
            }
        }

        return cases;
    }

    private static SeedCase Draw(Proportions shares, Random random, Stage stage, int number)
    {
        var profile = random.Next(5) > 0 ? "GB" : Pick(random, "COE", "IE", "ES", "NL");
        var person = DrawnPeople.Draw(shares, random, number, out var ageAnswer, out var language);
        var adultOnly = stage is Stage.SupportOnly or Stage.Anonymous or Stage.Withdrawn;
        if (adultOnly && ageAnswer is not "adult")
        {
            (ageAnswer, person["dateOfBirth"]) = ("adult", $"@year:-{(random.Next(21, 40) * 365) + 240}");
        }

        var referral = new JsonObject
        {
            ["profile"] = profile,
            ["kind"] = stage switch { Stage.Anonymous => "anonymous-notification", Stage.SupportOnly => "support-only", _ => "referral" },
            ["ageAnswer"] = ageAnswer,
            ["consent"] = adultOnly && stage is not Stage.Withdrawn ? new JsonObject { ["toReferral"] = "no" }
                : ageAnswer is "adult"
                ? new JsonObject { ["toReferral"] = "yes", ["informationVersion"] = "2026-1", ["language"] = language, ["givenHow"] = Pick(random, "signed", "oral, witnessed") }
                : new JsonObject { ["toReferral"] = "notAsked", ["viewsOfTheChild"] = "Recorded by the person who works with the child; wants to be safe and to be told what happens next." },
        };
        DrawnAccounts.Draw(shares, random, referral);
        var referrer = stage is Stage.Anonymous ? "responder.council" : Pick(random, "responder.ngo", "responder.ngo", "responder.police", "responder.labour");
        referral["referrer"] = new JsonObject { ["role"] = referrer switch { "responder.ngo" => "caseworker", "responder.police" => "police officer", "responder.labour" => "labour inspector", _ => "housing officer" } };
        if (stage is not Stage.Anonymous)
        {
            referral["person"] = person;
            referral["safeContact"] = new JsonObject { ["channel"] = "throughOrganisation", ["safeToWrite"] = "no", ["safeToCall"] = Pick(random, "yes", "no", "unknown") };
        }

        var plan = new StagePlan(random, profile is "GB", language, ageAnswer is "adult");
        return new SeedCase($"drawn-{number:D3}", stage.ToString(), "drawn", plan.Steps(stage, referrer, referral));
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
