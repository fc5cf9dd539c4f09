using System.Text;

namespace Nrm.Web.Language;

/// <summary>English made visibly foreign: accents, a third longer, in marks. Holes stay as they are.</summary>
public static class Pseudo
{
    public const char Opening = '⟦';
    public const char Closing = '⟧';
    private const char Filling = '·';

    /// <summary>Of no width: a line may break here, as it may between the words of a longer language.</summary>
    private const char Break = '\u200b';

    private const string Plain = "aceinosuyACEINOSUYdglrtz";
    private const string Accented = "àçéîñöšüýÀÇÉÎÑÖŠÜÝđĝļŕţž";

    public static string Text(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        var text = new StringBuilder().Append(Opening);
        var letters = 0;
        var hole = false;
        foreach (var c in english)
        {
            hole = c == '{' || (hole && c != '}');
            var place = hole ? -1 : Plain.IndexOf(c, StringComparison.Ordinal);
            letters += hole ? 0 : 1;
            text.Append(place < 0 ? c : Accented[place]);
        }

        for (var i = 0; i < (letters + 2) / 3; i++)
        {
            text.Append(i % 4 == 0 ? $"{Break}{Filling}" : Filling.ToString());
        }

        return text.Append(Closing).ToString();
    }

    /// <summary>A text that is put into another's hole, without its own marks.</summary>
    public static string Unmarked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Split(Closing).Select(part => part.TrimEnd(Filling, Break))).Replace(Opening.ToString(), "");
    }
}
