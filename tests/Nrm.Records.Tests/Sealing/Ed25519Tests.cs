using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Sealing;

public class Ed25519Tests
{
    [Theory] // RFC 8032 section 7.1, tests 1 to 3
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_examples_of_the_standard_come_out(string seed, string publicKey, string message, string signature)
    {
        Assert.Equal(publicKey, Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(seed))));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(message))));
        Assert.True(Ed25519.Verify(Convert.FromHexString(publicKey), Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void Every_Wycheproof_vector_is_judged_as_it_should_be()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var group in SharedData.Wycheproof("ed25519_test.json").GetProperty("testGroups").EnumerateArray())
        {
            var key = group.GetProperty("publicKey").Hex("pk");
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                if (Ed25519.Verify(key, test.Hex("msg"), test.Hex("sig")) != (test.GetProperty("result").GetString() == "valid")) wrong.Add(test.ToString());
            }
        }
        Assert.Empty(wrong);
        Assert.Equal(151, count);
    }

    [Fact]
    public void A_signature_over_other_bytes_or_by_another_key_is_refused()
    {
        byte[] seed = new byte[32], other = [.. seed[1..], 1];
        var signature = Ed25519.Sign(seed, "a"u8);
        Assert.True(Ed25519.Verify(Ed25519.PublicKey(seed), "a"u8, signature));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(seed), "b"u8, signature));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(other), "a"u8, signature));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(seed), "a"u8, signature.AsSpan(1)));
        Assert.False(Ed25519.Verify([], "a"u8, signature));
    }

    [Fact]
    public void One_signer_may_be_used_by_many_threads()
    {
        using var signer = new Ed25519Signer(new byte[32]);
        var expected = signer.Sign("message"u8);
        Parallel.For(0, 2000, _ => Assert.Equal(expected, signer.Sign("message"u8)));
    }
}
