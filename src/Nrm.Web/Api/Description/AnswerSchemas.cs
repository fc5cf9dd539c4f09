using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Description;

/// <summary>Answers may grow, and leave out what is not there: clients are told so. What clients send stays closed.</summary>
internal sealed class AnswerSchemas(EndpointDataSource endpoints) : IOpenApiSchemaTransformer
{
    private readonly Lazy<HashSet<Type>> _sent = new(() => [.. endpoints.Endpoints.SelectMany(e => e.Metadata.OfType<TakesBody>()).Select(b => b.Type)]);

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var ours = type.Assembly == typeof(AnswerSchemas).Assembly || type.Assembly == typeof(Gate).Assembly;
        if (ours && context.JsonTypeInfo.Properties.Count > 0 && !_sent.Value.Contains(type))
        {
            schema.AdditionalPropertiesAllowed = true;
            schema.AdditionalProperties = null;
            foreach (var optional in context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable))
            {
                schema.Required?.Remove(optional.Name);
            }
        }

        return Task.CompletedTask;
    }
}
