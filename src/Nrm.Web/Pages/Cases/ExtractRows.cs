using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Referrals;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// A document of any section as lines: every value that it holds and nothing that it does not, so that what is shown before sharing is what
/// leaves. Fields and codes are in words; a code that no list knows stands as it is.
/// </summary>
public static class ExtractRows
{
    /// <summary>Under which lists the codes of a field have their labels.</summary>
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["act"] = ["act", "finding"], ["answer"] = ["yesNo", "indicatorAnswer"], ["block"] = ["riskBlock"], ["channel"] = ["signalChannel"], ["childrenAmong"] = ["yesNo"],
        ["danger"] = ["danger"], ["domain"] = ["need"], ["ground"] = ["reflectionEndGround"], ["howLeft"] = ["howLeft"], ["immediateNeeds"] = ["need"], ["industry"] = ["industry"],
        ["interpreter"] = ["interpreter"], ["lastContact"] = ["lastContact"], ["means"] = ["means", "finding"], ["meansOfControl"] = ["meansOfControl"], ["need"] = ["need"],
        ["outcome"] = ["helpOutcome", "decisionRecordOutcome"], ["personAgrees"] = ["planAgreement"], ["purpose"] = ["consentPurpose", "finding"], ["reporterKind"] = ["reporterKind"],
        ["result"] = ["ageResult"], ["risk"] = ["returnRisk"], ["sections"] = ["section"], ["side"] = ["assessmentSide"], ["source"] = ["threatSource", "indicatorSource"],
        ["stage"] = ["decisionStage"], ["stillInSituation"] = ["yesNo"], ["types"] = ["exploitation"], ["urgency"] = ["urgency"], ["value"] = ["riskAnswer"], ["what"] = ["useCaseDone"],
    };

    public static IReadOnlyList<(string Label, string Value)> Of(object document, Words words) =>
        document is StepTaken step ? [(words.Label("field", "what"), words.UseCaseDone(step.What)), (words.Label("field", "on"), words.Day(step.On)), .. StepRows.Of(step, words), .. step.Remedy is { } remedy ? [(words.Label("field", "remedy"), remedy)] : Array.Empty<(string, string)>()]
        : document is PersonDetails or SafeContact ? [.. PersonWords.Rows(document, words).Where(r => r.Value.Length > 0).Select(r => (r.Label, r.Value))]
        : [.. Rows(JsonSerializer.SerializeToNode(document, document.GetType(), CaseJson.Options), "", "", words)];

    private static IEnumerable<(string Label, string Value)> Rows(JsonNode? node, string label, string field, Words words) => node switch
    {
        JsonObject made => made.Where(p => p.Key is not "by").SelectMany(p => Rows(p.Value, label.Length == 0 ? Spoken(p.Key, words) : $"{label}, {Spoken(p.Key, words)}", p.Key, words)),
        JsonArray list when list.All(i => i is JsonValue) => list.Count == 0 ? [] : [(label, string.Join("; ", list.Select(i => Said(i!, field, words))))],
        JsonArray list => list.SelectMany((item, n) => Rows(item, $"{label} {(n + 1).ToString(CultureInfo.CurrentCulture)}", field, words)),
        null => [],
        _ => [(label, Said(node, field, words))],
    };

    private static string Said(JsonNode value, string field, Words words) => value.GetValueKind() switch
    {
        JsonValueKind.True => words.Label("yesNo", "yes"),
        JsonValueKind.False => words.Label("yesNo", "no"),
        JsonValueKind.String => Said(value.GetValue<string>(), field, words),
        _ => value.ToString(),
    };

    private static string Said(string text, string field, Words words) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Day(day)
        : field is "from" or "to" && PartialDate.TryParse(text, CultureInfo.InvariantCulture, out var partial) ? words.PartialDate(partial)
        : field is "language" ? words.LanguageName(text)
        : field is "country" ? words.Country(text)
        : field is "code" && SignParts.Signs.FirstOrDefault(s => s.Code == text) is { } sign ? words.Of(sign.Wording)
        : Lists.GetValueOrDefault(field, []).FirstOrDefault(list => Words.Knows(list, text)) is { } known ? words.Label(known, text)
        : text;

    /// <summary>The label of a field; a key that is none, such as that of a condition, as the record has it.</summary>
    private static string Spoken(string field, Words words) => Words.HasLabel("field", field) ? words.Label("field", field) : Words.Knows("returnGate", field) ? words.Label("returnGate", field) : field;
}
