using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Staff;

/// <summary>
/// 256 random bits that mean nothing by themselves: sessions and invitations. Only the SHA-256 is kept: whoever reads the database cannot
/// use one, and looking one up by its hash tells nothing by its timing.
/// </summary>
internal static class SecretToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null when it cannot be one of ours.</summary>
    public static byte[]? Hash(string? token) =>
        token is { Length: 43 } && Base64Url.IsValid(token) ? SHA256.HashData(Encoding.ASCII.GetBytes(token)) : null;
}
