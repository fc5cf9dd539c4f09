using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>How help is planned by hand.</summary>
public static class Helping
{
    public static async Task Plan(Visit visit, Guid caseId, string wish)
    {
        await visit.Go($"/cases/{caseId}/plan");
        await visit.Press("Start to assess needs");
        await visit.Press("Start to assess needs");
        await visit.Go($"/cases/{caseId}/plan/needs");
        var first = visit.Question("Need 1");
        await first.GetByLabel("What the need is about").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Accommodation" });
        await first.GetByLabel("What the person wants, in their own words").FillAsync(wish);
        await visit.Press("Assess needs");

        await visit.Go($"/cases/{caseId}/plan/agree");
        await visit.Reads(wish);
        var service = visit.Question("Service 1");
        await service.GetByLabel("For which need").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Accommodation" });
        await service.GetByLabel("Which service").FillAsync("A room in the small house");
        await visit.Choose("Does the person agree to this plan?", "Yes");
        await visit.Press("Agree a plan");
        await visit.Reads("A room in the small house");
    }
}
