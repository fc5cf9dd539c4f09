using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nrm.Casework.Documents;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Input;

/// <summary>
/// Reads a body strictly: unknown members, duplicate keys, wrong types and anything after the document are refused, and the refusal says
/// where, never what.
/// </summary>
public static class JsonBody
{
    /// <summary>The largest JSON document, in bytes.</summary>
    public const int Largest = 256 * 1024;

    private const string WrongHere = "Not as described: a wrong type, an unknown or a repeated property, or an unknown code.";

    public static async Task<T> Read<T>(HttpContext context, CancellationToken cancel) where T : class => (T)await Read(context, typeof(T), cancel);

    /// <exception cref="InputRefusedException">The body is too large, of another type, or no such document.</exception>
    public static async Task<object> Read(HttpContext context, Type type, CancellationToken cancel)
    {
        var body = await ReadBytes(context.Request, cancel);
        var nothing = body.Length == 0;
        if (!IsJson(context.Request.ContentType) && !(nothing && context.Request.ContentType is null))
        {
            throw new InputRefusedException(Problems.WrongMediaType);
        }

        if (nothing)
        {
            body = "{}"u8.ToArray(); // a use case without fields needs no body; one with required fields says which are missing
        }

        try
        {
            return JsonSerializer.Deserialize(body, type, CaseJson.Options) ?? throw InputRefusedException.At("$", WrongHere);
        }
        catch (JsonException wrong)
        {
            throw new InputRefusedException(Problems.Invalid(Errors(wrong, body, type)));
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]> ReadBytes(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Largest)
        {
            throw new InputRefusedException(Problems.TooLarge);
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > Largest)
            {
                throw new InputRefusedException(Problems.TooLarge);
            }
        }

        return body.ToArray();
    }

    private static Dictionary<string, Said[]> Errors(JsonException wrong, byte[] body, Type type)
    {
        var missing = Missing(body, type);
        return missing.Count > 0
            ? missing.ToDictionary(name => name, _ => new Said[] { "This is needed." })
            : new() { [wrong.Path is { Length: > 0 and <= 200 } path ? path : "$"] = [WrongHere] };
    }

    /// <summary>Required properties that the document does not have. The serializer names them only in prose.</summary>
    private static List<string> Missing(byte[] body, Type type)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is not JsonValueKind.Object ? []
                : [.. CaseJson.Options.GetTypeInfo(type).Properties.Where(p => p.IsRequired && !document.RootElement.TryGetProperty(p.Name, out _)).Select(p => p.Name)];
        }
        catch (JsonException)
        {
            return []; // no document at all: the first error stands
        }
    }
}
