using System.Globalization;
using Nrm.Casework.Consent;
using Nrm.Records;

namespace Nrm.Web.Api.Input;

/// <summary>What comes with a request besides its body. A header that cannot be read is refused, not ignored.</summary>
public static class Call
{
    private const int LongestKey = 200;

    public static CallContext Of(HttpContext context, string? purpose = null) => new(
        context.TraceIdentifier, ExpectedVersion(context.Request), IdempotencyKey(context.Request), Purpose(purpose));

    private static int? ExpectedVersion(HttpRequest request)
    {
        var values = request.Headers.IfMatch;
        if (values.Count == 0)
        {
            return null;
        }

        var text = values.Count == 1 ? values[0]! : "";
        if (text == "*")
        {
            return null;
        }

        return text.Length > 2 && text[0] == '"' && text[^1] == '"'
            && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw InputRefusedException.At("If-Match", "Give the ETag of the case as it was read, such as \"3\".");
    }

    private static string? IdempotencyKey(HttpRequest request)
    {
        var values = request.Headers["Idempotency-Key"];
        if (values.Count == 0)
        {
            return null;
        }

        return values is [{ Length: > 0 and <= LongestKey } key] && key.All(c => c is > ' ' and < '\x7f')
            ? key
            : throw InputRefusedException.At("Idempotency-Key", $"Give one key of at most {LongestKey} visible ASCII characters.");
    }

    private static string? Purpose(string? purpose) =>
        // A code and nothing else: it stands in the log, where no name or address may.
        purpose is null || ConsentPurposes.List.Codes.Contains(purpose)
            ? purpose
            : throw InputRefusedException.At("purpose", $"Choose one of: {string.Join(", ", ConsentPurposes.List.Codes)}.");
}
