using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Steps;

/// <summary>The questions of a step without what makes no sense in this case: a consent that was never given cannot be withdrawn, and who waits for one thing only is not asked for which.</summary>
public static class FittingQuestions
{
    public static IReadOnlyList<Question> Of(StepQuestions step, CaseFrame frame, Actor actor)
    {
        if (step == ConsentStepForms.Withdraw)
        {
            return [.. step.Questions.Select(q => q.Path == "purpose" ? q with { Choices = [.. q.Choices.Where(c => frame.View.Facts.ConsentFor(c.Value) is ConsentState.Given)] } : q)];
        }

        var waiting = frame.View.People.Where(p => p.StaffId is null && p.OrganisationId == actor.OrganisationId).Select(p => p.Function).Distinct().Count();
        return step == WorkStepForms.Take && waiting == 1 ? [.. step.Questions.Where(q => q.Path != "function")] : step.Questions;
    }
}
