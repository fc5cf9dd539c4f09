using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Api;

public sealed class ReferralTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_first_responder_refers_and_is_told_reference_tracks_and_deadlines()
    {
        var officer = await shared.App.As(Role.FirstResponder);

        var reply = (await officer.Post("referrals", Referrals.Adult())).Expect(201);

        Assert.Equal("Referred", reply.Body.Text("mainState"));
        Assert.Equal("Referred", reply.Body.Text("state"));
        Assert.Equal("RGPending", reply.Body.GetProperty("tracks").Text("identification"));
        Assert.Contains(reply.Body.GetProperty("deadlines").EnumerateArray(), d => d.Text("clock") == "C03");
        Assert.Equal($"/api/v1/cases/{reply.Body.CaseId()}", reply.Headers["Location"]);
        Assert.Equal("\"1\"", reply.Headers["ETag"]);
    }

    public static IEnumerable<TheoryDataRow<string>> Examples => Directory.Exists(Folder)
        ? Directory.GetFiles(Folder, "*.json").Select(f => new TheoryDataRow<string>(Path.GetFileName(f)))
        : [new TheoryDataRow<string>("") { Skip = "The example documents are not on this machine." }];

    [Theory, MemberData(nameof(Examples))]
    public async Task The_example_documents_are_accepted(string file)
    {
        var officer = await shared.App.As(Role.FirstResponder, Actors.Police);
        var reply = (await officer.PostText("referrals", await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken))).Expect(201);
        Assert.NotEmpty(reply.Body.Text("reference"));
    }

    [Theory]
    [InlineData("referral", "yes", "adult", "Referred")]
    [InlineData("referral", "notAsked", "notSure", "Referred")]
    [InlineData("anonymous-notification", "no", "adult", "NotifiedAnonymous")]
    [InlineData("support-only", "no", "adult", "SupportOnly")]
    public async Task Each_kind_of_referral_is_an_outcome_of_the_same_call(string kind, string consent, string age, string mainState)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = (await officer.PostText("referrals", $$"""
            { "profile": "GB", "kind": "{{kind}}", "ageAnswer": "{{age}}", "consent": { "toReferral": "{{consent}}", "informationVersion": "2026-1", "language": "en", "givenHow": "oral" },
              "account": { "whatHappened": "Told a housing officer.", "stillInSituation": "yes" }, "exploitation": { "types": ["sexualExploitation"], "means": ["threat"] },
              "danger": "unknown", "referrer": { "role": "local authority officer", "phone": "+44 20 0000 0003" } }
            """)).Expect(201);
        Assert.Equal(mainState, reply.Body.Text("mainState"));
    }

    private static string Folder => Path.GetFullPath(Path.Combine(SharedApp.RepositoryRoot, "..", "shared", "design", "examples"));
}
