using System.Globalization;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

/// <summary>Runs a question of a test in a language of the pages.</summary>
internal static class Speaking
{
    public static T In<T>(string tag, Func<Words, T> say) => In(tag, new Words(), say);

    public static T In<T>(string tag, Words words, Func<Words, T> say)
    {
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var language = Nrm.Web.Language.Language.All.Single(l => l.Tag == tag);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Formats, language.Culture);
        try
        {
            return say(words);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }
}
