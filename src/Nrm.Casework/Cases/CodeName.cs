using System.Security.Cryptography;

namespace Nrm.Casework.Cases;

/// <summary>
/// The name under which a case is spoken of and listed: two invented words, computed from the case's id and stored nowhere (decision 0007). It says
/// nothing about the person, the place or the day, and stays for as long as the case. Two cases may share one: the reference is the exact key.
/// </summary>
public static class CodeName
{
    // Syllables that most languages can say. The endings are of a kind that names seldom have, and none makes a word
    // with a beginning that could hurt: a test forms every word there is.
    private static readonly string[] First =
    [
        "ba", "be", "da", "de", "do", "fe", "fo", "ke", "ko", "la", "lo", "lu", "ma", "me", "mo", "li",
        "ne", "no", "ra", "re", "ro", "sa", "su", "so", "ta", "to", "zu", "va", "ve", "vu", "ze", "zo",
    ];

    private static readonly string[] Last =
    [
        "bop", "dop", "mop", "nop", "rop", "sop", "top", "vop", "zop", "buf", "duf", "vap", "nuf", "tap", "vuf", "zuf",
        "bof", "nof", "dap", "tof", "vof", "zof", "zok", "zum", "vum", "zap", "bup", "mup", "nup", "vup", "zup", "zuk",
    ];

    /// <summary>How many different code names there are.</summary>
    public static int Count => First.Length * Last.Length * First.Length * Last.Length;

    /// <returns>Two words of five letters each, e.g. "Lavop Denuf": always the same for one case.</returns>
    public static string Of(Guid caseId)
    {
        Span<byte> id = stackalloc byte[16];
        caseId.TryWriteBytes(id, bigEndian: true, out _);
        // A hash, so that cases of one day do not sound alike; nothing secret is hidden by it.
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(id, hash);
        return $"{Word(hash[0], hash[1])} {Word(hash[2], hash[3])}";
    }

    /// <summary>Did somebody mean this case's code name? Capitals, spaces and hyphens do not matter.</summary>
    public static bool Matches(string typed, Guid caseId) => string.Equals(Plain(typed), Plain(Of(caseId)), StringComparison.OrdinalIgnoreCase);

    // Tables of 32: a byte divides evenly among them.
    private static string Word(byte first, byte last)
    {
        var word = First[first % First.Length] + Last[last % Last.Length];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter));
}
