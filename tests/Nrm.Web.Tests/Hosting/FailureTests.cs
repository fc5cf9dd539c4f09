using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Nrm.Records.Audit;
using Nrm.Records.Staff;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Tests.Hosting;

public sealed class FailureTests
{
    [Fact]
    public async Task When_the_audit_log_cannot_be_written_the_answer_is_503_and_nothing_is_shown() =>
        Assert.Equal((503, "unavailable"), await Answer(new AuditUnavailableException(new IOException("Zwqx"))));

    [Fact]
    public async Task When_too_many_passwords_wait_the_answer_says_when_to_come_back()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/api/v1/sign-in";
        await new Failures(_ => throw new PasswordsBusyException(), NullLogger<Failures>.Instance).Invoke(context);
        Assert.Equal((503, "5"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task Any_other_failure_is_500_without_a_word_of_why() =>
        Assert.Equal((500, "failed"), await Answer(new InvalidOperationException("Zwqx")));

    [Fact]
    public async Task A_body_that_the_server_refuses_keeps_its_status() =>
        Assert.Equal((413, "too-large"), await Answer(new BadHttpRequestException("Zwqx", 413)));

    private static async Task<(int, string)> Answer(Exception failure)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/api/v1/anything";
        using var body = new MemoryStream();
        context.Response.Body = body;
        await new Failures(_ => throw failure, NullLogger<Failures>.Instance).Invoke(context);
        var text = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.DoesNotContain("Zwqx", text, StringComparison.Ordinal);
        return (context.Response.StatusCode, System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()!);
    }
}
