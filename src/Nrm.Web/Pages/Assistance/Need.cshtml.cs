using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Assistance;

/// <summary>One need: the request, what came of it so far, and what came of it now.</summary>
public sealed class NeedPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    /// <summary>The answer that none of the codes is.</summary>
    public const string InWords = "other";

    /// <summary>Where that answer is told.</summary>
    public const string WordsField = "outcomeInWords";

    public string Need => RouteData.Values["need"] as string ?? "";

    /// <summary>Null for those whose part in the case does not include the help.</summary>
    public PlanLine? Line => Opened is null ? null : PlanLine.Of(Opened).FirstOrDefault(l => l.Need == Need) ?? new PlanLine(Need, null, null, [], []);

    protected override string UseCase => RecordOutcome.Declares.Name;

    protected override string? Item => Need;

    protected override Wanted Wants => PlanPage.Shown;

    protected override bool OnlyToSend => false;

    protected override async Task<IActionResult?> Before(PageHandlerExecutingContext context) => IsNeed ? await base.Before(context) : NotFound();

    protected override IReadOnlyDictionary<string, string[]>? Given(Posted posted) => new Dictionary<string, string[]>
    {
        ["need"] = [Need],
        ["outcome"] = posted.Fields.GetValueOrDefault("outcome") is [InWords] ? posted.Fields.GetValueOrDefault(WordsField, []) : posted.Fields.GetValueOrDefault("outcome", []),
    };

    /// <summary>What is wrong with the answer in words is wrong at the field where it was to be written.</summary>
    protected override FilledForm Shown(FilledForm form) => form.State.Value("outcome") == InWords ? form.WithErrorsAt("outcome", WordsField) : form;

    private bool IsNeed => CodeLists.Need.Codes.Contains(Need);
}
