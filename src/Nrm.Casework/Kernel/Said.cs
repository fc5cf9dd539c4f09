using System.Globalization;

namespace Nrm.Casework.Kernel;

/// <summary>
/// A sentence as data: an English template with numbered places and what stands in them. It is put into a language only at an edge
/// (page, call, letter, log), so that no printed sentence is ever taken apart. Two are equal when template and arguments are.
/// </summary>
/// <param name="Template">The English sentence, as for <see cref="string.Format(string, object?[])"/>; without arguments it is the sentence itself, braces included.</param>
/// <param name="With">Codes, numbers, dates or other sentences; never personal data, since a sentence may reach a log.</param>
public readonly record struct Said(string Template, params object?[] With)
{
    /// <summary>A whole sentence says itself. Not for what was put together: its parts would be lost.</summary>
    public static implicit operator Said(string sentence) => new(sentence);

    public static Said FromString(string sentence) => new(sentence);

    /// <summary>Several in a row, with a blank between.</summary>
    public static Said Row(params IEnumerable<Said> sentences) => sentences.Aggregate((before, next) => new Said("{0} {1}", before, next));

    /// <summary>A list, with commas between.</summary>
    public static Said List(params IEnumerable<Said> parts) => parts.Aggregate((before, next) => new Said("{0}, {1}", before, next));

    public bool Equals(Said other) =>
        string.Equals(Template, other.Template, StringComparison.Ordinal) && (With ?? []).AsSpan().SequenceEqual(other.With ?? []);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Template, StringComparer.Ordinal);
        foreach (var argument in With ?? [])
        {
            hash.Add(argument);
        }

        return hash.ToHashCode();
    }

    /// <summary>The English sentence.</summary>
    public override string ToString() =>
        With is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, Template, With) : Template ?? "";
}
