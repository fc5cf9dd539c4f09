namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Where the form of a step with a page of its own is, beside <see cref="PageTable"/>, which says for whom the page is and may meet it without the
/// form. A step with a page of its own that is not in the table fails the tests.
/// </summary>
/// <remarks>By hand. The role is of those who take the step: the first of its accounts with a case in which it is open is the visitor.</remarks>
public static class OwnFormTable
{
    public static IReadOnlyList<OwnForm> All { get; } = OwnForm.Parse("""
        add-note                    support-worker   timeline
        change-person               support-worker   person/change
        change-contact              support-worker   contact/change
        decide-reasonable-grounds   decider          decisions/reasonable-grounds
        decide-reasonable-grounds   decider          decisions/reasonable-grounds/check   # after something was written
        decide-conclusive-grounds   decider          decisions/final
        decide-conclusive-grounds   decider          decisions/final/check                # likewise
        second-review               second-reviewer  decisions/second-review
        decide-reconsideration      second-reviewer  decisions/reconsideration
        end-reflection              decider          reflection/end/reasons
        assess-needs                support-worker   plan/needs
        agree-plan                  support-worker   plan/agree
        record-outcome              support-worker   plan/accommodation                   # the need that a plan of the demonstration always has
        end-assistance              support-worker   plan/end/form
        assess-return-risk          support-worker   return/risk/host
        assess-return-risk          decider          return/risk/origin
        decide-return               decider          return/decide
        execute-return              support-worker   return/departure/form
        assign                      decider          work/assign
        request-support             decider          work/request-support
        finish-task                 support-worker   tasks/{taskId}                       # a task that is finished by hand
        """);
}
