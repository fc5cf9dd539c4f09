using System.Net.Mime;
using System.Text;
using Nrm.Records.Audit;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Audit;

/// <summary>The log for outsiders: C2SP tlog-checkpoint and tlog-tiles. No leaf holds personal data.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        app.MapGet("/audit/checkpoint", Checkpoint).WithName("read-audit-checkpoint").Produces(200, contentType: MediaTypeNames.Text.Plain);
        app.MapGet("/audit/tile/{**path}", Tile).WithName("read-audit-tile").Produces(200, contentType: MediaTypeNames.Application.Octet);
    }

    private static async Task<IResult> Checkpoint(AuditLog log, CancellationToken cancel) =>
        await log.Checkpoint(cancel) is { } note ? Results.Text(note, MediaTypeNames.Text.Plain, Encoding.UTF8) : new ProblemResult(Problems.NotFound);

    private static async Task<IResult> Tile(string path, AuditLog log, CancellationToken cancel) =>
        await log.Tile($"tile/{path}", cancel) is { } tile ? Results.Bytes(tile, MediaTypeNames.Application.Octet) : new ProblemResult(Problems.NotFound);
}
