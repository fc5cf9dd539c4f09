using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Staff;

/// <summary>
/// Passwords of 12 characters and more among the million most used in stolen lists, as sorted, shortened hashes (infra/passwords/make-list.mjs
/// writes the file; docs/identity.md says where they are from). A password outside the list is taken for one of it once in 25 million times.
/// </summary>
internal static class CommonPasswords
{
    private const int Width = 5;
    private static readonly byte[] Sorted = Load();

    public static int Count => Sorted.Length / Width;

    /// <summary>Also with other letter case, and with digits or signs put at its end.</summary>
    public static bool Contains(string password)
    {
        var folded = password.ToLowerInvariant();
        var stem = folded.TrimEnd("0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ".ToCharArray());
        return Has(folded) || (stem.Length >= PasswordRules.Shortest && stem.Length < folded.Length && Has(stem));
    }

    private static bool Has(string folded)
    {
        var wanted = SHA256.HashData(Encoding.UTF8.GetBytes(folded)).AsSpan(0, Width);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Sorted.AsSpan(middle * Width, Width).SequenceCompareTo(wanted))
            {
                case 0: return true;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return false;
    }

    private static byte[] Load()
    {
        using var resource = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Nrm.Records.Staff.common-passwords.bin")
            ?? throw new InvalidOperationException("The list of common passwords is not in the program.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
