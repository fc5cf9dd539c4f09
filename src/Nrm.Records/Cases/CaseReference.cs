using System.Security.Cryptography;

namespace Nrm.Records.Cases;

/// <summary>
/// Case numbers: eight random characters and a check character, without the letters that are misheard (I, L, O, U). They say nothing
/// about when or where a case began, and cannot be guessed from one another.
/// </summary>
public static class CaseReference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New()
    {
        var body = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"{body[..4]}-{body[4..]}-{Check(body)}";
    }

    /// <summary>Upper case, without spaces or hyphens misplaced; null when it is no reference or the check character is wrong.</summary>
    public static string? Normalise(string text)
    {
        var plain = new string([.. text.ToUpperInvariant().Where(c => c is not ('-' or ' '))]);
        return plain.Length == 9 && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && Check(plain[..8]) == plain[8]
            ? $"{plain[..4]}-{plain[4..8]}-{plain[8]}"
            : null;
    }

    // Luhn over base 32: catches every single wrong character and most swaps of neighbours.
    private static char Check(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var value = Alphabet.IndexOf(body[^(i + 1)], StringComparison.Ordinal) * (i % 2 == 0 ? 2 : 1);
            sum += (value / 32) + (value % 32);
        }

        return Alphabet[(32 - (sum % 32)) % 32];
    }
}
