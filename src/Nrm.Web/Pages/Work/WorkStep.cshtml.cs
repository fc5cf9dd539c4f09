using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Staff;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Work;

/// <summary>Gives the case to a colleague, or asks an organisation for support: steps whose answers are people and places, looked up.</summary>
public sealed class WorkStepPage(Looks looks, StepForms forms, StaffDirectory directory, Organisations organisations, Words words) : OwnStepPage(looks, forms, words)
{
    /// <summary>The questions with the answers that this actor may choose.</summary>
    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>There is nobody to give it to, or to ask.</summary>
    public bool Nobody => Questions.Any(q => q.Choices.Count == 0);

    protected override string UseCase => (string)RouteData.Values["useCase"]!;

    protected override bool OnlyToSend => false;

    protected override async Task<IActionResult?> LookFurther()
    {
        var facts = Facts;
        var choices = new Dictionary<string, IReadOnlyList<Choice>>();
        if (Step == WorkStepForms.Assign)
        {
            if (!(await directory.Colleagues(Actor, HttpContext.TraceIdentifier, Cancel)).IsDone(out var found, out var colleagues))
            {
                return Refused(colleagues);
            }

            choices[WorkStepForms.Functions] = [.. Held(facts).Select(f => new Choice(Codes.Of(f), Words.Label(f)) { IsData = true })];
            choices[WorkStepForms.Colleagues] = [.. found.Where(c => c.StaffId != Actor.StaffId || TakesBack(facts)).Select(Choice)];
        }
        else
        {
            choices[WorkStepForms.SupportOrganisations] =
                [.. (await organisations.All(Cancel)).Where(o => o.SupportsFor.Contains(facts.Profile)).Select(o => new Choice(o.Id.ToString(), o.Name) { IsData = true })];
        }

        Questions = [.. Step.Questions.Select(q => q.ChoicesOf is { } of ? q with { Choices = choices[of] } : q)];
        return null;
    }

    /// <summary>Whoever gives a case away gives it to somebody else, except what a colleague has now and the actor's own role could do.</summary>
    private bool TakesBack(CaseFacts facts) => Held(facts).Any(f =>
        !facts.IsHeldBy(Actor.StaffId, f)
        && facts.Assignments.Any(a => a.IsActive && a.Function == f && a.OrganisationId == Actor.OrganisationId)
        && Actor.Roles.Any(r => Roles.Fills(r, f))
        && (f is not CaseFunction.Reviewer || facts.Legal.Decisions.All(d => d.DeciderId != Actor.StaffId)));

    private Choice Choice(Colleague colleague)
    {
        var roles = string.Join(", ", colleague.Roles.Select(r => Words.Label(r)));
        return new Choice(colleague.StaffId.ToString(), colleague.StaffId == Actor.StaffId ? Words["Yourself ({0})", roles] : $"{colleague.DisplayName}, {roles}") { IsData = true };
    }

    /// <summary>The parts that the actor's organisation has in the case; a decider also gives away the review of a decision.</summary>
    private IEnumerable<CaseFunction> Held(CaseFacts facts) =>
        facts.Assignments.Where(a => a.EndedAt is null && a.OrganisationId == Actor.OrganisationId).Select(a => a.Function).Distinct().Order();
}
