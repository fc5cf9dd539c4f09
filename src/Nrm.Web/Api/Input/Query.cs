using System.Globalization;

namespace Nrm.Web.Api.Input;

/// <summary>Reads query parameters strictly: an unknown or repeated one is refused.</summary>
public sealed class Query
{
    private readonly IQueryCollection _query;

    public Query(HttpRequest request, params string[] known)
    {
        _query = request.Query;
        foreach (var (name, values) in _query)
        {
            if (!known.Contains(name))
            {
                throw InputRefusedException.At("query", $"Known parameters: {string.Join(", ", known)}.");
            }

            if (values.Count != 1)
            {
                throw InputRefusedException.At(name, "Give this once.");
            }
        }
    }

    public string? Text(string name) => _query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } text ? text : null;

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw InputRefusedException.At(name, "Give true or false."),
    };

    public Guid? Id(string name) => Text(name) is not { } text ? null
        : Guid.TryParseExact(text, "D", out var id) ? id : throw InputRefusedException.At(name, "Give an id.");

    public int? Number(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw InputRefusedException.At(name, "Give a number.");

    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw InputRefusedException.At(name, "Give a day as 2026-11-21.");

    /// <summary>An instant in UTC as the API writes it.</summary>
    public DateTime? Instant(string name) => Text(name) is not { } text ? null
        : text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
        ? instant
        : throw InputRefusedException.At(name, "Give an instant in UTC as 2026-11-21T09:05:00Z.");

    public T? Code<T>(string name) where T : struct, Enum => One(name, Enum.GetValues<T>());

    public T? One<T>(string name, IReadOnlyCollection<T> known) where T : struct => Text(name) is not { } text ? null
        : known.Cast<T?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase))
        ?? throw InputRefusedException.At(name, $"Choose one of: {string.Join(", ", known)}.");
}
