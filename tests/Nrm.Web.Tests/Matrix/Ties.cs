using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Matrix;

/// <summary>One person for each tie to a case, and cases to which they have it.</summary>
public sealed class Ties
{
    public const string Letters = "FfSsDdRrV";

    private readonly Dictionary<char, TestClient> _people;

    private readonly Dictionary<string, string> _files = [];

    private Ties(Dictionary<char, TestClient> people) => _people = people;

    public TestClient this[char tie] => _people[tie is 'f' or 's' or 'd' or 'r' ? char.ToUpperInvariant(tie) : tie];

    public static async Task<Ties> Make(RunningApp app) => new(new()
    {
        ['F'] = await app.As(Role.FirstResponder),
        ['S'] = await app.As(Role.SupportWorker),
        ['D'] = await app.As(Role.Decider),
        ['R'] = await app.As(Role.SecondReviewer),
        ['V'] = await app.As(Role.Supervisor),
    });

    /// <summary>The file that was attached to each of these cases when it was referred.</summary>
    public string FileOf(string caseId) => _files[caseId];

    /// <summary>A new case to which the person of that letter has that tie.</summary>
    public async Task<string> Case(char tie)
    {
        var caseId = (await this['F'].Refer(Referrals.Adult())).CaseId();
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{caseId}/files") { Content = Sample.File() };
        _files[caseId] = (await this['F'].Send(upload)).Expect(201).Body.Text("fileId");
        switch (tie)
        {
            case 'S':
                await this['S'].Do(caseId, "take");
                break;
            case 'D' or 'f' or 'V':
                await this['D'].Do(caseId, "take");
                break;
            case 'R' or 'r':
                await this['D'].Do(caseId, "take");
                await this['D'].Do(caseId, "tracks/identification/decide-reasonable-grounds", new
                {
                    outcome = "negative",
                    findings = new { act = "notMet", means = "notMet", purpose = "notMet" },
                    reasons = "The account does not show an act of trafficking.",
                });
                if (tie == 'R')
                {
                    await this['R'].Do(caseId, "take");
                }

                break;
        }

        return caseId;
    }
}
