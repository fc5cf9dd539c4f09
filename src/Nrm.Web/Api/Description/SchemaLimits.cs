using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Casework.Cases;

namespace Nrm.Web.Api.Description;

/// <summary>Lengths and codes where the validators know them, and the field's own kinds of answers.</summary>
internal sealed class SchemaLimits : IOpenApiSchemaTransformer
{
    private static readonly ShapeLimits Limits = ShapeLimits.Of(typeof(Answer<>).Assembly);

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(PartialDate))
        {
            (schema.Type, schema.Pattern, schema.Description) = (JsonSchemaType.String, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "A year, a month or a day.");
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Answer<>))
        {
            var value = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], cancellationToken: cancellationToken);
            schema.AnyOf = [value, Codes(Enum.GetNames<Casework.Kernel.Missing>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]))];
        }

        else if (type.IsEnum && schema.Enum is not { Count: > 0 })
        {
            // Read by a converter of its own, which takes the codes and more.
            (schema.Type, schema.Enum) = (null, [.. Enum.GetValues(type).Cast<Enum>().Select(v => (JsonNode)JsonValue.Create(Casework.Kernel.Codes.Of(v)))]);
        }

        if (context.JsonPropertyInfo?.CustomConverter is Casework.Kernel.TextList)
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String | JsonSchemaType.Array | JsonSchemaType.Null, "A text, or a list of texts.");
        }

        if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo { DeclaringType: { } owner } member && Limits.Find(owner, member.Name) is { } limit)
        {
            var target = schema.Items as OpenApiSchema is { } items && limit.OfItems ? items : schema;
            target.MaxLength = limit.Length ?? target.MaxLength;
            target.MinLength = limit.Required ? 1 : target.MinLength;
            if (limit.Codes is { } codes)
            {
                target.Enum = [.. codes.Select(c => (JsonNode)JsonValue.Create(c))];
            }
        }
    }

    private static OpenApiSchema Codes(IEnumerable<string> codes) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => (JsonNode)JsonValue.Create(c))] };
}
