using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Nrm.Records.Tests.Staff;

/// <summary>What a person's telephone shows (RFC 6238), by the real clock. Each call of <see cref="Next"/> is a code not shown before.</summary>
public sealed class AuthenticatorApp(string secret)
{
    private static readonly int[] Steps = [0, 1, -1, 2];
    private readonly byte[] _key = Base32(secret);
    private int _shown;

    public string Next() => At(Steps[_shown++]);

    public string At(int step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + step);
#pragma warning disable CA5350 // RFC 6238 as authenticators speak it
        var hash = HMACSHA1.HashData(_key, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
