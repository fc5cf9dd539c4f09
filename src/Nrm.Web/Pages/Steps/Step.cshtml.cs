using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Steps;

/// <summary>The page of every step that needs no page of its own.</summary>
public sealed class StepPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    /// <summary>Those of the step that make sense in this case.</summary>
    public IReadOnlyList<Question> Questions => Step.Fitting?.Invoke(Step.Questions, Frame.View, Actor) ?? Step.Questions;

    /// <summary>True when a question has no answer left to choose.</summary>
    public bool NothingToChoose => Questions.Any(q => q is { Kind: QuestionKind.Select, Choices.Count: 0 });

    protected override string UseCase => (string)RouteData.Values["useCase"]!;

    protected override bool OnlyToSend => false;

    protected override async Task<IActionResult?> Before(PageHandlerExecutingContext context) => StepList.Find(UseCase) switch
    {
        { Page: null } => await base.Before(context),
        { } step when context.HandlerMethod?.HttpMethod == "Get" => LocalRedirect(step.AddressIn(CaseId)),
        _ => NotFound(),
    };
}
