using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Api;

public sealed class ReferralTests
{
    [Fact]
    public async Task A_first_responder_refers_and_is_told_reference_tracks_and_deadlines()
    {
        await using var app = await RunningApp.Start();
        var officer = await app.As(Role.FirstResponder);

        var reply = (await officer.Post("referrals", Referrals.Adult())).Expect(201);

        Assert.Equal("Referred", reply.Body.Text("mainState"));
        Assert.Equal("RGPending", reply.Body.GetProperty("tracks").Text("identification"));
        Assert.Contains(reply.Body.GetProperty("deadlines").EnumerateArray(), d => d.Text("clock") == "C03");
        Assert.Equal($"/api/v1/cases/{reply.Body.CaseId()}", reply.Headers["Location"]);
        Assert.Equal("\"1\"", reply.Headers["ETag"]);
    }
}
