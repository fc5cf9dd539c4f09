namespace Nrm.Casework.Kernel;

/// <summary>The four reserved words of INV-40 as they stand in documents; matched exactly, by ordinal.</summary>
public static class MissingWords
{
    /// <summary>The word of a missing answer.</summary>
    public static string Of(Missing missing) => missing switch
    {
        Missing.Unknown => "unknown",
        Missing.NotAsked => "notAsked",
        Missing.Refused => "refused",
        Missing.NotApplicable => "notApplicable",
    };

    /// <summary>True when the text is one of the four words.</summary>
    public static bool TryParse(string? text, out Missing missing)
    {
        foreach (var candidate in Enum.GetValues<Missing>())
        {
            if (string.Equals(text, Of(candidate), StringComparison.Ordinal))
            {
                missing = candidate;
                return true;
            }
        }

        missing = default;
        return false;
    }
}
