using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Files;

/// <summary>Evidence. Name and type are sealed with the content; the address holds ids only.</summary>
public static class FileEndpoints
{
    /// <summary>A file and the parts around it.</summary>
    private const long LargestBody = CaseFiles.Largest + 64 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/cases/{caseId:guid}/files", Attach).WithName("attach-file").Takes(typeof(FileUpload), FileUpload.MediaType)
            .Produces<AttachedBody>(StatusCodes.Status201Created).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        app.MapGet("/cases/{caseId:guid}/files", List).WithName("list-files").Produces<FilesBody>().WithMetadata(new TakesQuery(["purpose"]));
        app.MapGet("/cases/{caseId:guid}/files/{fileId:guid}", Open).WithName("open-file").Produces(200, contentType: "application/octet-stream")
            .WithMetadata(new TakesQuery(["purpose"]));
    }

    private static async Task<IResult> Attach(HttpContext context, Guid caseId, CaseFiles files, CancellationToken cancel)
    {
        var call = Call.Of(context);
        var upload = await FileUpload.Read(context.Request, cancel);
        var outcome = await files.Attach(Caller.Of(context), caseId, upload.Category, upload.Name, upload.ContentType, upload.Content, call, cancel);
        return Answer.From(outcome, file => Answer.Json(new AttachedBody(file.Id, Codes.Of(file.Category), file.Length, file.AttachedAt), StatusCodes.Status201Created));
    }

    private static async Task<IResult> List(HttpContext context, Guid caseId, CaseFiles files, CancellationToken cancel)
    {
        var purpose = new Query(context.Request, "purpose").Text("purpose");
        return Answer.From(await files.List(Caller.Of(context), caseId, Call.Of(context, purpose), cancel), files =>
            Answer.Json(new FilesBody(caseId, [.. files.Select(f => new AttachedBody(f.Id, Codes.Of(f.Category), f.Length, f.AttachedAt))])));
    }

    private static async Task<IResult> Open(HttpContext context, Guid caseId, Guid fileId, CaseFiles files, CancellationToken cancel)
    {
        var purpose = new Query(context.Request, "purpose").Text("purpose");
        return Answer.From(await files.Open(Caller.Of(context), caseId, fileId, Call.Of(context, purpose), cancel), file =>
            Results.Stream(file.Content, file.ContentType, file.Name));
    }
}

/// <summary>The files of the categories that the caller may read. Names are sealed; open a file to see its name.</summary>
public sealed record FilesBody(Guid CaseId, IReadOnlyList<AttachedBody> Files);

public sealed record AttachedBody(Guid FileId, string Category, long Length, DateTime AttachedAt);
