using Nrm.Web.Access;
using Nrm.Web.Api.Audit;
using Nrm.Web.Api.Cases;
using Nrm.Web.Api.Files;
using Nrm.Web.Api.People;
using Nrm.Web.Api.Profiles;
using Nrm.Web.Api.Referrals;
using Nrm.Web.Api.Work;

namespace Nrm.Web.Api;

/// <summary>The API, capability by capability. Whatever a group does not say of itself is refused by the fallback policy.</summary>
public static class ApiEndpoints
{
    public const string Base = $"{Surface.Api}/v1";

    public static void MapNrmApi(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup(Base).RequireAuthorization(Policies.Staff);
        Tagged("referrals").MapReferrals();
        Tagged("cases").MapCases();
        Tagged("steps").MapCaseSteps();
        Tagged("logs").MapCaseLogs();
        Tagged("sharing").MapSharing();
        Tagged("files").MapFiles();
        Tagged("people").MapPeople();
        Tagged("work").MapWork();
        Tagged("profiles").MapProfiles();

        // No leaf, tile or checkpoint holds personal data: whoever is to trust the log reads it without an account.
        app.MapGroup(Base).AllowAnonymous().WithTags("audit").MapAudit();

        RouteGroupBuilder Tagged(string tag) => staff.MapGroup("").WithTags(tag);
    }
}
