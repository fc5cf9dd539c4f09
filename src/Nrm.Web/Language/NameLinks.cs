namespace Nrm.Web.Language;

public static class NameLinks
{
    /// <summary>The route of <see cref="Names"/>.</summary>
    public const string Pattern = "/names/{kind}/{language}/{version}";

    /// <summary>What a field suggests, in one language; another version is another address.</summary>
    public static string Names(string kind, string language, string version) => $"/names/{kind}/{language}/{version}";
}
