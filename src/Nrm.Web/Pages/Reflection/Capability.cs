using Nrm.Casework.Cases;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Reflection;

public sealed class ReflectionPages : CapabilityPages<ReflectionCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => ReflectionStepForms.All;

    public override IReadOnlyList<ProgressLine> Progress => [new(40, Track.Reflection, "Recovery and reflection period", Period)];

    public override IReadOnlyList<UseCaseDeclaration> Decisions => [EndReflection.Declares, ExtendReflection.Declares];

    private static Standing Period(CaseOverviewView view, Words words)
    {
        var at = view.Facts.At(Track.Reflection);
        var runs = at.IsIn(ReflectionTrack.Live);
        if (!runs || view.Facts.Legal.Reflection is not { } period)
        {
            return new(at.IsIn(ReflectionTrack.Ended), runs, words.State(Track.Reflection, at.State));
        }

        var (day, days) = (PeriodDays.On(period, view.Today), PeriodDays.Of(period));
        return new(Done: false, Begun: true, words["{0}. Ends on {1}", words["Day {0} of {1}", day, days], words.DayWithWeekday(period.EndsOn)]) { Counted = (day, days) };
    }
}
