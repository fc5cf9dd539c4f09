using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Nrm.Casework.Documents;

namespace Nrm.Web.Api.Description;

/// <summary>The OpenAPI document, made from the endpoints themselves. It is committed, not served.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    public static void AddNrmApiDescription(this IServiceCollection services)
    {
        // The schemas are read from these options; bodies themselves are read and written with CaseJson.
        services.Configure<JsonOptions>(o =>
        {
            o.SerializerOptions.TypeInfoResolver = CaseJson.Options.TypeInfoResolver;
            o.SerializerOptions.PropertyNamingPolicy = CaseJson.Options.PropertyNamingPolicy;
            o.SerializerOptions.UnmappedMemberHandling = CaseJson.Options.UnmappedMemberHandling;
            o.SerializerOptions.NumberHandling = CaseJson.Options.NumberHandling;
            o.SerializerOptions.RespectNullableAnnotations = true;
            foreach (var converter in CaseJson.Options.Converters)
            {
                o.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(Document, o =>
        {
            o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            o.AddDocumentTransformer<DocumentWords>();
            o.AddOperationTransformer<OperationWords>();
            o.AddSchemaTransformer<SchemaLimits>();
            o.AddSchemaTransformer<AnswerSchemas>();
        });
    }
}
