using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Matrix;

/// <summary>Every endpoint × every role × every tie to a case: the expected answer, and exactly one entry in the audit log.</summary>
public sealed class EndpointMatrixTests(SharedApp shared, ITestOutputHelper output) : IClassFixture<SharedApp>
{
    private static readonly int[] Done = [200, 201, 204, 400, 404, 409];

    /// <summary>Who has a tie and may is never told that the case does not exist.</summary>
    private static readonly int[] DoneInACase = [200, 201, 204, 400, 409];

    [Fact]
    public void Every_endpoint_is_in_the_table_and_every_line_of_the_table_is_an_endpoint() =>
        Assert.Equal(Expectations.All.Keys.Order(StringComparer.Ordinal), ListedEndpoint.Of(shared.App).Select(e => e.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_endpoint_states_its_authorization_and_only_the_listed_ones_are_for_anyone() =>
        Assert.All(ListedEndpoint.Of(shared.App), e =>
        {
            Assert.NotEqual("(any)", e.Method);
            Assert.True(e.Anonymous != e.Authorized, $"{e.Name} says both or neither.");
            Assert.Equal(Expectations.All[e.Name].IsForAnyone, e.Anonymous);
        });

    [Fact]
    public async Task Without_a_session_everything_else_is_401_and_nothing_is_entered()
    {
        var anonymous = shared.App.Anonymous();
        var before = await shared.App.AuditRows();
        foreach (var endpoint in ListedEndpoint.Of(shared.App).Where(e => !e.Anonymous))
        {
            Assert.Equal((endpoint.Name, 401), (endpoint.Name, (await Call(anonymous, endpoint, Guid.NewGuid().ToString())).Status));
        }

        Assert.Equal(before, await shared.App.AuditRows());
    }

    [Fact]
    public async Task Outside_cases_each_role_gets_what_the_table_says()
    {
        var wrong = new List<string>();
        var cells = 0;
        foreach (var (letter, role) in Roles)
        {
            foreach (var endpoint in ListedEndpoint.Of(shared.App).Where(e => !e.Anonymous && Expectations.All[e.Name].OutsideCases))
            {
                var client = await shared.App.As(role); // anew each time: some of these end the session
                var expected = Expectations.All[endpoint.Name];
                await Check(wrong, client, endpoint, expected, letter, "", !expected.Allows(letter) ? [403] : expected.WantsProof ? [400, 403] : Done);
                cells++;
            }
        }

        output.WriteLine($"{cells} cells");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Without_a_tie_a_case_is_absent_for_every_role_at_every_address()
    {
        var ties = await Ties.Make(shared.App);
        var caseId = await ties.Case('D');
        var wrong = new List<string>();
        var cells = 0;
        foreach (var (letter, role) in Roles)
        {
            var stranger = await shared.App.As(role, role switch
            {
                Role.SupportWorker or Role.Supervisor => Actors.OtherNgo,
                Role.Decider or Role.SecondReviewer => Actors.OtherAuthority,
                _ => null,
            });
            foreach (var endpoint in OfCases)
            {
                await Check(wrong, stranger, endpoint, Expectations.All[endpoint.Name], letter, caseId, [404], ties.FileOf(caseId));
                cells++;
            }
        }

        output.WriteLine($"{cells} cells");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task With_a_tie_each_gets_what_the_table_says()
    {
        var ties = await Ties.Make(shared.App);
        var wrong = new List<string>();
        var cells = 0;
        foreach (var tie in Ties.Letters)
        {
            var shown = await ties.Case(tie);
            foreach (var endpoint in OfCases)
            {
                var expected = Expectations.All[endpoint.Name];
                var mayChange = expected.Allows(tie) && endpoint.Method != "GET";
                var caseId = mayChange ? await ties.Case(tie) : shown;
                await Check(wrong, ties[tie], endpoint, expected, tie, caseId, expected.Allows(tie) ? DoneInACase : [403], ties.FileOf(caseId));
                cells++;
            }
        }

        output.WriteLine($"{cells} cells");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IReadOnlyList<(char Letter, Role Role)> Roles { get; } =
    [
        ('F', Role.FirstResponder), ('S', Role.SupportWorker), ('D', Role.Decider), ('R', Role.SecondReviewer), ('V', Role.Supervisor),
        ('I', Role.ImmigrationEnforcement), ('A', Role.Administrator),
    ];

    private IEnumerable<ListedEndpoint> OfCases => ListedEndpoint.Of(shared.App).Where(e => e.IsOfACase);

    private async Task Check(List<string> wrong, TestClient client, ListedEndpoint endpoint, Expectation expected, char letter, string caseId, int[] statuses, string? fileId = null)
    {
        var before = await shared.App.AuditRows();
        var reply = await Call(client, endpoint, caseId, fileId);
        var entries = await shared.App.AuditRows() - before;
        if (!statuses.Contains(reply.Status))
        {
            wrong.Add($"{endpoint.Name} as {letter}: {reply.Status} instead of {string.Join('/', statuses)}: {reply.Text}");
        }

        if (entries != expected.Entries)
        {
            wrong.Add($"{endpoint.Name} as {letter}: {entries} audit entries instead of {expected.Entries} ({reply.Status} {reply.Text})");
        }
    }

    private static Task<Reply> Call(TestClient client, ListedEndpoint endpoint, string caseId, string? fileId = null) =>
        client.Send(new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Address(caseId, fileId)) { Content = Sample.For(endpoint) });
}
