using System.Text.Json;
using Nrm.Casework.Cases;
using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>Reads a draft as the referral that would be sent, and says what stands against it, field by field of the draft.</summary>
public static class ReferralReading
{
    private const string ChildIsReferred = "A child, or a person who may be one, is referred: choose a referral; consent is not needed for it.";

    /// <returns>The referral; null with the errors when something of it cannot be read or sent.</returns>
    public static (SubmitReferral? Referral, IReadOnlyDictionary<string, Said[]> Errors) Whole(IReadOnlyDictionary<string, string[]> draft, DateOnly today)
    {
        var read = FormReader.Read(typeof(SubmitReferral), ForReading(draft));
        if (read.Input is not SubmitReferral referral)
        {
            return (null, read.Errors.ToDictionary(e => FieldOf(draft, e.Key), e => e.Value));
        }

        if (referral.Kind is ReferralKind.AnonymousNotification)
        {
            // Read before it is left out: a date of birth that may make a child is not put aside by choosing this (INV-05).
            if (AgeRule.IsTreatedAsChild(AgeRule.Classify(referral.AgeAnswer, referral.Person?.DateOfBirth is { HasValue: true } born ? born.Value : null, today)))
            {
                return (null, new Dictionary<string, Said[]> { ["kind"] = [ChildIsReferred] });
            }

            referral = referral with { Person = null, SafeContact = null };
        }

        return (referral, new Dictionary<string, Said[]>());
    }

    /// <summary>What the shape of the referral has against it, at the fields of the draft.</summary>
    public static IReadOnlyDictionary<string, Said[]> ByField(IReadOnlyDictionary<string, string[]> draft, IEnumerable<KeyValuePair<string, Said[]>> errors) =>
        errors.GroupBy(e => FieldOf(draft, e.Key)).ToDictionary(g => g.Key, g => g.SelectMany(e => e.Value).Distinct().ToArray());

    /// <summary>What is wrong with, or missing on, one page. It stops no saving.</summary>
    public static IReadOnlyDictionary<string, Said[]> OfPage(ReferralPart part, IReadOnlyDictionary<string, string[]> draft, DateOnly today)
    {
        var own = draft.Where(f => ReferralForm.Asks(part, f.Key)).ToDictionary(f => f.Key, f => f.Value);
        var missing = part.Needed.Where(n => !own.TryGetValue(n.Path, out var typed) || typed.All(string.IsNullOrWhiteSpace)).ToDictionary(n => n.Path, n => new Said[] { n.Sentence });
        foreach (var (field, usual) in new[] { ("profile", "COE"), ("kind", "referral"), ("ageAnswer", part == ReferralQuestions.Consent ? new ReferralDraft(draft).Value("ageAnswer") ?? "adult" : "adult") })
        {
            if (!own.TryGetValue(field, out var typed) || typed.All(string.IsNullOrWhiteSpace))
            {
                own[field] = [usual];
            }
        }

        var read = FormReader.Read(typeof(SubmitReferral), ForReading(own));
        var wrong = read.Input is SubmitReferral referral
            ? referral.Validate(today).Errors.Select(e => KeyValuePair.Create(read.FieldOf(PathOf(e.PropertyName)), new[] { e.Said() }))
            : read.Errors;
        return ByField(own, wrong).Select(e => e.Key == "ageAnswer" && part == ReferralQuestions.Consent ? KeyValuePair.Create("kind", e.Value) : e)
            .Where(e => ReferralForm.Asks(part, e.Key) && !missing.ContainsKey(e.Key)).Concat(missing).ToDictionary(e => e.Key, e => e.Value);
    }

    /// <summary>The fields as the referral names them: the answered signs numbered, and a special group only under the rules that know it.</summary>
    private static Dictionary<string, string[]> ForReading(IReadOnlyDictionary<string, string[]> draft)
    {
        var fields = draft.ToDictionary(f => f.Key, f => f.Value);
        foreach (var (n, code) in Answered(draft).Index())
        {
            fields[$"indicators[{n}].code"] = [code];
            fields[$"indicators[{n}].answer"] = draft[SignParts.Answer(code)];
            fields[$"indicators[{n}].note"] = draft.GetValueOrDefault(SignParts.Note(code), []);
        }

        var profile = new ReferralDraft(draft).Value("profile");
        if (Casework.Profiles.CountryProfiles.All.All(p => p.Code != profile || p.SubPopulation != new ReferralDraft(draft).Value("subPopulation")))
        {
            fields.Remove("subPopulation");
        }

        return fields;
    }

    private static IEnumerable<string> Answered(IReadOnlyDictionary<string, string[]> draft) =>
        SignParts.Signs.Select(i => i.Code).Where(c => draft.TryGetValue(SignParts.Answer(c), out var answer) && answer is [.., { Length: > 0 }]);

    private static string FieldOf(IReadOnlyDictionary<string, string[]> draft, string path)
    {
        if (path.Split('[', ']') is not ["indicators", var number, var rest] || !int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var n))
        {
            // One entry of a list of texts: the error stands at the list.
            return path is [.., ']'] ? path[..path.LastIndexOf('[')] : path;
        }

        var code = Answered(draft).ElementAtOrDefault(n);
        return code is null ? path : rest == ".note" ? SignParts.Note(code) : SignParts.Answer(code);
    }

    private static string PathOf(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
