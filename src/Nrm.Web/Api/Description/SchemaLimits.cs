using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Casework.Cases;

namespace Nrm.Web.Api.Description;

/// <summary>The limits that fields say of themselves, so that document and behaviour cannot differ, and the program's own kinds of answers.</summary>
internal sealed class SchemaLimits : IOpenApiSchemaTransformer
{
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

        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property && Fields.At(property) is { } field)
        {
            Limit(schema, field);
        }
    }

    /// <summary>What the field says of itself. Texts and codes of a list are limited where its entries are described.</summary>
    private static void Limit(OpenApiSchema schema, Field field)
    {
        var target = field.IsList && schema.Items is OpenApiSchema items ? items : schema;
        target.MaxLength = field.IsDictionary ? target.MaxLength : field.Longest ?? target.MaxLength;
        if (field.Codes is { } codes)
        {
            target.Enum = [.. codes.Select(c => (JsonNode)JsonValue.Create(c))];
        }

        schema.MaxItems = field.Most ?? schema.MaxItems;
        if (field.Kind is WholeAttribute whole)
        {
            schema.Minimum = whole.Least == int.MinValue ? schema.Minimum : Invariant(whole.Least);
            schema.Maximum = Invariant(whole.Most);
        }

        static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static OpenApiSchema Codes(IEnumerable<string> codes) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(c => (JsonNode)JsonValue.Create(c))] };
}
