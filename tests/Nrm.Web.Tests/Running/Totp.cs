using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Nrm.Web.Tests.Running;

/// <summary>The code that an authenticator shows now (RFC 6238), by the real clock.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Now(string secret) => At(secret, TimeProvider.System.GetUtcNow());

    public static string At(string secret, DateTimeOffset time)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 as authenticators speak it
        var hash = HMACSHA1.HashData(Base32(secret), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue) % 1_000_000;
        return code.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.TrimEnd('=').Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
