using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// A document of any section as lines: every value that it holds and nothing that it does not, so that what is shown before sharing is what
/// leaves. Sections with pages of their own are in their words; the others name their fields as the record does.
/// </summary>
public static class ExtractRows
{
    public static IReadOnlyList<(string Label, string Value)> Of(object document, Words words) => document is PersonDetails or SafeContact
        ? [.. PersonWords.Rows(document, words).Where(r => r.Value.Length > 0).Select(r => (r.Label, r.Value))]
        : [.. Rows(JsonSerializer.SerializeToNode(document, document.GetType(), CaseJson.Options), "")];

    private static IEnumerable<(string Label, string Value)> Rows(JsonNode? node, string label) => node switch
    {
        JsonObject made => made.Where(p => p.Key is not "by").SelectMany(p => Rows(p.Value, label.Length == 0 ? Spoken(p.Key) : $"{label}, {Spoken(p.Key)}")),
        JsonArray list when list.All(i => i is JsonValue) => list.Count == 0 ? [] : [(label, string.Join("; ", list.Select(i => i!.ToString())))],
        JsonArray list => list.SelectMany((item, n) => Rows(item, $"{label} {n + 1}")),
        null => [],
        _ => [(label, node.ToString())],
    };

    /// <summary>"whatHappened" as "What happened".</summary>
    private static string Spoken(string field)
    {
        var text = string.Concat(field.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
