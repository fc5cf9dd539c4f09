using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Nrm.Demonstration;

/// <summary>
/// What an authenticator app shows (RFC 6238, six digits, thirty seconds). The framework checks such codes and makes none; the keyed hash is
/// the framework's. For invented accounts only: whoever shows codes of real ones has no second factor.
/// </summary>
internal static class AuthenticatorCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="secret">Base32 without padding, as the account's secret is stored.</param>
    public static string At(string secret, DateTimeOffset instant)
    {
        Span<byte> step = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, instant.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // authenticator apps and the framework speak SHA-1
        var hash = HMACSHA1.HashData(FromBase32(secret), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var five = Alphabet.IndexOf(text[i / 5], StringComparison.Ordinal);
            bytes[i / 8] |= (byte)(((five >> (4 - (i % 5))) & 1) << (7 - (i % 8)));
        }

        return bytes;
    }
}
