using System.Text;

namespace Nrm.Web.Language;

/// <summary>English made visibly foreign: accents, a third longer, in marks. Holes stay as they are.</summary>
public static class Pseudo
{
    public const char Opening = '⟦';
    public const char Closing = '⟧';
    private const char Filling = '·';

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

        return text.Append(Filling, (letters + 2) / 3).Append(Closing).ToString();
    }

    /// <summary>A text that is put into another's hole, without its own marks.</summary>
    public static string Unmarked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Split(Closing).Select(part => part.TrimEnd(Filling))).Replace(Opening.ToString(), "");
    }
}
