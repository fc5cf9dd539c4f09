using System.Security.Cryptography;

namespace Nrm.Casework.Cases;

/// <summary>
/// The name under which a case is spoken of and listed: two invented words, computed from the case's id (decision 0007). It says
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
        var number = NumberOf(caseId);
        return $"{Word(number >> 10)} {Word(number & 1023)}";
    }

    /// <summary>The code name as a number below <see cref="Count"/>: what a search is made by. It says no more than the name does.</summary>
    public static int NumberOf(Guid caseId)
    {
        Span<byte> id = stackalloc byte[16];
        caseId.TryWriteBytes(id, bigEndian: true, out _);
        // A hash, so that cases of one day do not sound alike; nothing secret is hidden by it.
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(id, hash);
        // Tables of 32: a byte divides evenly among them.
        return ((((((hash[0] % First.Length) * Last.Length) + (hash[1] % Last.Length)) * First.Length) + (hash[2] % First.Length)) * Last.Length) + (hash[3] % Last.Length);
    }

    /// <summary>The number of the code name that somebody typed; null when it is none. Capitals, spaces and hyphens do not matter.</summary>
    public static int? NumberOf(string typed)
    {
        var plain = Plain(typed);
        return plain.Length == 10 && Numbers.TryGetValue(plain[..5], out var first) && Numbers.TryGetValue(plain[5..], out var second) ? (first << 10) + second : null;
    }

    private static readonly Dictionary<string, int> Numbers = Enumerable.Range(0, 1024).ToDictionary(Word, n => n, StringComparer.OrdinalIgnoreCase);

    private static string Word(int number)
    {
        var word = First[number / Last.Length] + Last[number % Last.Length];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetter));
}
