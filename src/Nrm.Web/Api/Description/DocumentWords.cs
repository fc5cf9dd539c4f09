using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Description;

/// <summary>Title, sign-in and the shape of errors. No server: the document says nothing of where it was made.</summary>
internal sealed class DocumentWords : IOpenApiDocumentTransformer
{
    public const string Session = "session";
    public const string Problem = "Problem";

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Nrm",
            Version = "1",
            Description = "Cases of presumed victims of trafficking. Every call is recorded before it is answered; what a caller may not know of is answered as absent.",
        };
        document.Servers = [];
        document.AddComponent(Session, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The access token that POST /api/v1/sign-in answers with. Opaque and revocable.",
        });
        document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: cancellationToken));
    }
}
