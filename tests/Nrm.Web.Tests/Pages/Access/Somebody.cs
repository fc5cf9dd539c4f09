using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Staff;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages.Access;

/// <summary>Somebody with an account who has not signed in.</summary>
public sealed record Somebody(string UserName, string Secret, Guid StaffId)
{
    public string Code => Totp.Now(Secret);

    public IEnumerable<(string, string)> Typed => [("userName", UserName), ("password", RunningApp.Password), ("code", Code)];

    public static async Task<Somebody> With(RunningApp app, Role role, Organisation? of = null)
    {
        var organisation = of ?? Actors.Organisations.Single(o => o.Id == Actors.OfRole(role).OrganisationId);
        var userName = $"user-{Guid.NewGuid():N}";
        var enrolled = await app.Services.GetRequiredService<DemonstrationAccounts>()
            .Create(new NewStaff(userName, "Robin Example", organisation.Id, new HashSet<Role> { role }), RunningApp.Password);
        return new Somebody(userName, enrolled.TotpSecret!, enrolled.StaffId);
    }

    /// <summary>Signs in at the page, as a browser without scripts does, and answers where that led.</summary>
    public async Task<PageReply> SignIn(PageClient browser, string address = "/sign-in") =>
        (await browser.Submit((await browser.Get(address)).Expect(200), Typed, action: "/sign-in")).Expect(302);
}
