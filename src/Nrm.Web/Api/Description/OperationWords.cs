using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Description;

/// <summary>What each operation takes and may answer with, from the endpoint's own metadata.</summary>
internal sealed class OperationWords : IOpenApiOperationTransformer
{
    private static readonly (string Status, string Words)[] Refusals =
    [
        ("400", "invalid"), ("401", "unauthenticated"), ("403", "denied"), ("404", "not-found: absent, or hidden from the caller"), ("409", "not-now, or idempotency-key-reused"),
        ("412", "conflict"), ("413", "too-large"), ("415", "wrong-media-type"), ("429", "too-many"), ("503", "unavailable: nothing was done"),
    ];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        if (!anonymous)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentWords.Session, context.Document)] = [] }];
        }

        operation.Parameters ??= [];
        foreach (var name in metadata.OfType<TakesQuery>().SelectMany(q => q.Names))
        {
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = Text(200) });
        }

        var body = metadata.OfType<TakesBody>().LastOrDefault();
        if (body is { MediaType: "application/json" })
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [body.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellationToken) },
                },
            };
            Header(operation, "Idempotency-Key", "The same key with the same body answers the first result again.", 200);
            Header(operation, "If-Match", "The ETag of the case as it was read.", 20);
        }
        else if (body is not null)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true, Description = "Two parts: category, then file (at most 20 MiB).",
                Content = new Dictionary<string, OpenApiMediaType> { [body.MediaType] = new() },
            };
        }

        operation.Responses ??= [];
        foreach (var (status, words) in Refusals.Where(r => !(anonymous && r.Status is "401" or "403" && anonymous) && (body is not null || r.Status is not ("409" or "412" or "413" or "415"))))
        {
            operation.Responses[status] = new OpenApiResponse
            {
                Description = words,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference(DocumentWords.Problem, context.Document) },
                },
            };
        }
    }

    private static void Header(OpenApiOperation operation, string name, string words, int length) =>
        operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = words, Schema = Text(length) });

    private static OpenApiSchema Text(int length) => new() { Type = JsonSchemaType.String, MaxLength = length };
}
