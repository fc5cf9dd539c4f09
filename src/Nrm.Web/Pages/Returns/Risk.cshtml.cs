using System.Globalization;
using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.Casework.Documents;
using Nrm.Casework.Returns;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Returns;

/// <summary>The assessment before any return: both sides as recorded, and, under the name of a side, its form.</summary>
public sealed class RiskPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    /// <summary>The side whose form this is; null shows both as they are recorded.</summary>
    public AssessmentSide? Side => RouteData.Values["side"] is string side ? Codes.Parse<AssessmentSide>(side) : null;

    public ReturnPicture Picture => ReturnPicture.Of(Frame.View, Opened);

    public override FormRows Rows => ReturnStepForms.Items;

    protected override string UseCase => AssessReturnRisk.Declares.Name;

    protected override string? Item => Side is { } side ? Codes.Of(side) : null;

    protected override Wanted Wants => new(Sections.Return);

    protected override bool OnlyToSend => Side is not null;

    protected override IReadOnlyDictionary<string, string[]>? Given(Posted posted) => Side is { } side ? new Dictionary<string, string[]> { ["side"] = [Codes.Of(side)] } : null;

    /// <summary>The side as it was assessed last: what is different is changed, nothing is typed twice.</summary>
    protected override IReadOnlyDictionary<string, string[]>? Suggested()
    {
        if (Side is not { } side || Picture.Of(side)?.Typed is not AssessReturnRisk last)
        {
            return null;
        }

        var answers = new[] { last.Answers?.Q1, last.Answers?.Q2, last.Answers?.Q3, last.Answers?.Q4 }.SelectMany((a, i) => Answer($"answers.q{i + 1}", a));
        var gates = (last.Gates ?? new Dictionary<ReturnGate, string>()).Select(g => KeyValuePair.Create($"gates.{Camel(g.Key)}", new[] { g.Value }));
        return Rows.Fill(last.Items ?? [], i => [("block", i.Block is { } b ? Camel(b) : null), ("severity", Number(i.Severity)), ("likelihood", Number(i.Likelihood)), ("note", i.Note)])
            .Concat(answers).Concat(gates).ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, string[]>> Answer(string path, RiskEvidence? answer)
    {
        if (answer?.Value is { } value)
        {
            yield return KeyValuePair.Create($"{path}.value", new[] { Camel(value) });
        }

        if (answer?.Evidence is { } evidence)
        {
            yield return KeyValuePair.Create($"{path}.evidence", new[] { evidence });
        }

        if (answer?.Dated is { } dated)
        {
            yield return KeyValuePair.Create($"{path}.dated.day", new[] { Number(dated.Day) });
            yield return KeyValuePair.Create($"{path}.dated.month", new[] { Number(dated.Month) });
            yield return KeyValuePair.Create($"{path}.dated.year", new[] { Number(dated.Year) });
        }
    }

    private static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
