namespace Nrm.Web.Language;

/// <summary>Every text that a user sees, in the language of the request. Keys are the English texts themselves.</summary>
public sealed class Words
{
    public string this[string english] => english;

    public string this[string english, params object?[] values] => string.Format(System.Globalization.CultureInfo.CurrentCulture, english, values);
}
