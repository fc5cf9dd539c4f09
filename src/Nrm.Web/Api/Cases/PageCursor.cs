using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Nrm.Records;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Cases;

/// <summary>A cursor as clients carry it. Forging one gains nothing: it chooses where a page of the caller's own cases begins.</summary>
public static class PageCursor
{
    public static string? Write(CaseCursor? cursor) => cursor is null ? null
        : Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{cursor.OpenedAt.Ticks.ToString(CultureInfo.InvariantCulture)}.{cursor.Reference}"));

    public static CaseCursor? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var bytes = new byte[128];
        if (text.Length <= 128 && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split('.') is [var at, { Length: > 0 } reference]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks)
        {
            return new CaseCursor(new DateTime(ticks, DateTimeKind.Utc), reference);
        }

        throw InputRefusedException.At("cursor", "Give the cursor of the page before, unchanged.");
    }
}
