using Nrm.Casework.Access;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Security;

/// <summary>Threat: a session that another site, a script or a later user of the machine can use.</summary>
public sealed class Cookies_of_a_session(Stage stage)
{
    [Fact]
    public async Task In_production_each_is_bound_to_the_host_and_out_of_reach()
    {
        var app = await stage.Production();
        var account = await app.NewAccount(Role.SupportWorker);
        await app.Journey(async visit =>
        {
            await SignInForm.Complete(visit.Page, app.Home, account);
            var cookies = await visit.Page.Context.CookiesAsync();
            Assert.Contains(cookies, c => c.Name == "__Host-nrm-session");
            Findings.MustBeNone(Cookies.Find(cookies, https: true));
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.cookie.length + localStorage.length + sessionStorage.length"));
        });
    }

    [Fact]
    public async Task In_a_demonstration_they_are_out_of_reach_too()
    {
        var app = await stage.Demonstration();
        await app.Journey(app.FirstOf("support-worker").UserName, async visit =>
        {
            var cookies = await visit.Page.Context.CookiesAsync();
            Assert.Contains(cookies, c => c.Name == "nrm-session");
            Findings.MustBeNone(Cookies.Find(cookies, https: false));
        });
    }
}
