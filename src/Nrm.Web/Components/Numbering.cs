using System.Globalization;

namespace Nrm.Web.Components;

/// <summary>Ids for what has none of its own: the same on every writing of the same page.</summary>
internal static class Numbering
{
    public static string Next(HttpContext http, string prefix)
    {
        var key = (typeof(Numbering), prefix);
        var n = http.Items[key] is int last ? last + 1 : 1;
        http.Items[key] = n;
        return prefix + "-" + n.ToString(CultureInfo.InvariantCulture);
    }
}
