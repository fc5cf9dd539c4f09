using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>What a drawn person told, in a few plain sentences for each form of exploitation, and the same in codes.</summary>
internal static class DrawnAccounts
{
    public static void Draw(Proportions shares, Random random, JsonObject referral)
    {
        var form = shares.Draw("exploitation", random);
        var labour = form is "Forced Labor" ? shares.Draw("labourType", random) : null;
        var control = shares.Draw("meansOfControl", random);
        var recruiter = shares.Draw("recruiter", random);
        var (types, industry, told) = Form(form, labour);
        var (means, codes, kept, indicators) = Control(control);
        referral["account"] = new JsonObject
        {
            ["whatHappened"] = $"{Recruited(recruiter)} {told} {kept}",
            ["stillInSituation"] = "no",
            ["howLeft"] = Pick(random, "escaped", "police action", "released", "rescued", "other"),
            ["lastContact"] = Pick(random, "<1 week", "1-4 weeks", "1-6 months", ">6 months", "unknown"),
        };
        var exploitation = new JsonObject { ["types"] = Codes(types), ["act"] = Codes(["recruitment", "harbouring"]), ["means"] = Codes(means), ["meansOfControl"] = Codes(codes) };
        if (industry is not null)
        {
            exploitation["industry"] = industry;
        }

        referral["exploitation"] = exploitation;
        referral["indicators"] = new JsonArray([.. indicators.Select(code => new JsonObject { ["code"] = code, ["answer"] = "said", ["source"] = "person" })]);
        referral["immediateNeeds"] = Codes(["accommodation", .. random.Next(2) == 0 ? new[] { "health" } : ["legalAid", "financial"]]);
        referral["danger"] = Pick(random, "no", "no", "no", "unknown", "within24h");
    }

    private static (string[] Types, string? Industry, string Told) Form(string form, string? labour) => (form, labour) switch
    {
        ("Sexual Exploitation", _) => (["sexualExploitation"], null, "Instead of the work that was spoken of, prostitution was demanded."),
        ("Forced Marriage", _) => (["forcedMarriage"], null, "A marriage was arranged against the person's will, and the household's work was demanded."),
        ("Forced Labor", "Construction") => (["forcedLabour"], "F", "The work was on building sites, six or seven days a week."),
        ("Forced Labor", "Manufacturing") => (["forcedLabour"], "C", "The work was in a workshop, in shifts that did not end."),
        ("Forced Labor", "Domestic Work") => (["servitude"], "T", "The work was in a private household, from morning to night."),
        ("Forced Labor", "Aquafarming") => (["forcedLabour"], "A", "The work was on fishing boats and ponds, for weeks at a time."),
        ("Forced Labor", "Agriculture") => (["forcedLabour"], "A", "The work was in the fields, from first to last light."),
        ("Forced Labor", "Begging") => (["forcedBegging"], null, "A sum had to be brought from begging each day."),
        ("Forced Labor", "Peddling") => (["forcedLabour"], "G", "Goods had to be sold in the street and all takings handed over."),
        ("Forced Labor", _) => (["forcedLabour"], null, "The work was not the one that was promised."),
        _ => (["other"], null, "What was demanded does not fit one form; the account will be completed when the person is rested."),
    };

    private static (string[] Means, string[] Codes, string Kept, string[] Indicators) Control(string control) => control switch
    {
        "Threats" => (["threat"], ["threats", "threatOfLawEnforcement"], "Threats kept the person there.", ["D2.02", "D2.07"]),
        "Financial" => (["abuseOfVulnerability"], ["debtBondage", "takesEarnings"], "A debt grew faster than it could be worked off.", ["D2.04", "D4.02"]),
        "Physical" => (["force"], ["physicalAbuse", "restrictsMovement"], "Force was used when the person wanted to leave.", ["D2.01", "D2.06"]),
        "Survival" => (["abuseOfVulnerability"], ["withholdsNecessities"], "Food and a bed depended on obeying.", ["D4.04"]),
        _ => (["deception"], ["falsePromises", "other"], "What had been promised was put off again and again.", ["D1.02"]),
    };

    private static string Recruited(string recruiter) => recruiter switch
    {
        "Intimate Partner" => "A partner suggested the move.",
        "Family/Relative" => "A relative arranged the journey.",
        "Friend/Acquaintance" => "An acquaintance knew of a job.",
        "Not Specified" => "How it began has not been told yet.",
        _ => "An agent offered the place.",
    };

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(c => (JsonNode)c)]);

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
