using System.Security.Cryptography;
using System.Text;
using Nrm.Records.Sealing;

namespace Nrm.Records.Cookies;

/// <summary>
/// Seals text of the key ring under the key source; an address ties it to its row. The key source is opened at the first use: the ring is set
/// up before the program has looked whether it may start.
/// </summary>
internal sealed class KeyRingSeal(Func<KeySource> keys)
{
    private const string Purpose = "data-protection";

    public byte[] Seal(Guid id, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        try
        {
            return keys().Purpose(Purpose).Seal(At(id), plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <exception cref="UnopenableException">Altered, moved, or not sealed here.</exception>
    public string Open(Guid id, byte[] sealedText)
    {
        var plain = keys().Purpose(Purpose).Open(At(id), sealedText);
        try
        {
            return Encoding.UTF8.GetString(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static SectionAddress At(Guid id) => new(Guid.Empty, "key-ring", id, 1, 1);
}
