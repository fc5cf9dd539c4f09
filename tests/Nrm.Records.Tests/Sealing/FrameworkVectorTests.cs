using System.Security.Cryptography;
using System.Text.Json;

namespace Nrm.Records.Tests.Sealing;

/// <summary>The framework's primitives, called as the sealing calls them, against the Wycheproof vectors that apply.</summary>
public class FrameworkVectorTests
{
    [Fact]
    public void AES_GCM_with_nonces_of_96_bits_and_full_tags_agrees_with_Wycheproof()
    {
        var (wrong, count) = (new List<string>(), 0);
        foreach (var test in Tests("aes_gcm_test.json", group => group.GetProperty("ivSize").GetInt32() == 96 && group.GetProperty("tagSize").GetInt32() == 128))
        {
            count++;
            byte[] message = test.Hex("msg"), cipher = test.Hex("ct"), tag = test.Hex("tag"), opened = new byte[cipher.Length];
            using var aes = new AesGcm(test.Hex("key"), tagSizeInBytes: 16);
            bool good;
            try
            {
                aes.Decrypt(test.Hex("iv"), cipher, tag, opened, test.Hex("aad"));
                good = opened.AsSpan().SequenceEqual(message);
            }
            catch (AuthenticationTagMismatchException)
            {
                good = false;
            }
            if (good)
            {
                byte[] again = new byte[message.Length], mark = new byte[16];
                aes.Encrypt(test.Hex("iv"), message, again, mark, test.Hex("aad"));
                good = again.AsSpan().SequenceEqual(cipher) && mark.AsSpan().SequenceEqual(tag);
            }
            if (good != IsValid(test)) wrong.Add(test.ToString());
        }
        Assert.Empty(wrong);
        Assert.Equal(197, count);
    }

    [Fact]
    public void HKDF_SHA_256_agrees_with_Wycheproof()
    {
        var (wrong, count) = (new List<string>(), 0);
        foreach (var test in Tests("hkdf_sha256_test.json", _ => true))
        {
            count++;
            bool good;
            try
            {
                good = HKDF.DeriveKey(HashAlgorithmName.SHA256, test.Hex("ikm"), test.GetProperty("size").GetInt32(), test.Hex("salt"), test.Hex("info")).AsSpan().SequenceEqual(test.Hex("okm"));
            }
            catch (ArgumentOutOfRangeException)
            {
                good = false;
            }
            if (good != IsValid(test)) wrong.Add(test.ToString());
        }
        Assert.Empty(wrong);
        Assert.Equal(86, count);
    }

    [Fact]
    public void HMAC_SHA_256_full_and_truncated_agrees_with_Wycheproof()
    {
        var (wrong, count) = (new List<string>(), 0);
        foreach (var test in Tests("hmac_sha256_test.json", _ => true))
        {
            count++;
            var tag = test.Hex("tag");
            var good = CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(test.Hex("key"), test.Hex("msg")).AsSpan(0, tag.Length), tag);
            if (good != IsValid(test)) wrong.Add(test.ToString());
        }
        Assert.Empty(wrong);
        Assert.Equal(174, count);
    }

    private static bool IsValid(JsonElement test) => test.GetProperty("result").GetString() == "valid";

    private static IEnumerable<JsonElement> Tests(string file, Func<JsonElement, bool> applies) =>
        SharedData.Wycheproof(file).GetProperty("testGroups").EnumerateArray().Where(applies).SelectMany(group => group.GetProperty("tests").EnumerateArray());
}
