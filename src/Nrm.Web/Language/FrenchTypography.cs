using System.Text;

namespace Nrm.Web.Language;

/// <summary>Lets translators write plain characters: sets the apostrophe, and the space that no line breaks at, before : ; ? ! » and after «.</summary>
public static class FrenchTypography
{
    private const char Space = '\u00A0';

    public static string Of(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var text = new StringBuilder(plain).Replace('\'', '’').Replace("« ", $"«{Space}");
        foreach (var mark in ":;?!»")
        {
            text.Replace($" {mark}", $"{Space}{mark}");
        }

        return text.ToString();
    }
}
