using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.TestKit;

namespace Nrm.Web.Tests.Matrix;

/// <summary>The least that can be read as a body of a kind: required properties and nothing else.</summary>
public static class Sample
{
    public static HttpContent? For(ListedEndpoint endpoint) => endpoint switch
    {
        { Body: null } => null,
        { MediaType: "multipart/form-data" } => File(),
        { Body: { } type } when type == typeof(SubmitReferral) => JsonContent.Create(Referrals.Adult(), options: CaseJson.Options),
        { Body: { } type } => JsonContent.Create(Of(type)),
    };

    public static MultipartFormDataContent File(string category = "account", string name = "statement.txt", string text = "Some words.", string type = "text/plain")
    {
        var content = new StringContent(text);
        content.Headers.ContentType = new(type);
        return new MultipartFormDataContent { { new StringContent(category), "category" }, { content, "file", name } };
    }

    private static JsonObject Of(Type type)
    {
        var sample = new JsonObject();
        foreach (var property in CaseJson.Options.GetTypeInfo(type).Properties.Where(p => p.IsRequired))
        {
            sample[property.Name] = Value(property.PropertyType);
        }

        return sample;
    }

    private static JsonNode? Value(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Value(inner)
        : type == typeof(string) ? JsonValue.Create("x")
        : type == typeof(Guid) ? JsonValue.Create(Guid.NewGuid())
        : type == typeof(bool) ? JsonValue.Create(false)
        : type == typeof(int) ? JsonValue.Create(1)
        : type == typeof(DateOnly) ? JsonValue.Create("2026-11-20")
        : type.IsEnum ? JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(0), type, CaseJson.Options)
        : typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? new JsonArray()
        : Of(type);
}
