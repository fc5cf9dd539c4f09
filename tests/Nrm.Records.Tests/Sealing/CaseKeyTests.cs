using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Sealing;

public class CaseKeyTests
{
    private static readonly SectionAddress Address = new(Guid.Parse("0b9f2c44-7f7e-4b1e-9a39-0d3f0e6f7a11"), "person", Guid.Parse("6f1b6d0e-92a5-4e7f-8c70-6c1e0f2f6a22"), 1, 3);
    private readonly CaseKey _key = CaseKey.Generate();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public void What_was_sealed_opens_where_it_belongs(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        var sealedBytes = _key.Seal("health", Address, plain);
        Assert.Equal(plain, _key.Open("health", Address, sealedBytes));
        Assert.Equal(SectionKey.Overhead + length, sealedBytes.Length);
    }

    [Fact]
    public void The_same_text_is_never_sealed_into_the_same_bytes() =>
        Assert.NotEqual(_key.Seal("person", Address, "a"u8), _key.Seal("person", Address, "a"u8));

    [Fact]
    public void A_document_does_not_open_after_any_single_bit_of_it_changed()
    {
        var sealedBytes = _key.Seal("person", Address, "born in 2009"u8);
        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            var altered = (byte[])sealedBytes.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<UnopenableException>(() => _key.Open("person", Address, altered));
        }
        for (var length = 0; length < sealedBytes.Length; length++) Assert.Throws<UnopenableException>(() => _key.Open("person", Address, sealedBytes.AsSpan(0, length)));
        Assert.Throws<UnopenableException>(() => _key.Open("person", Address, [.. sealedBytes, 0]));
    }

    [Fact]
    public void A_document_moved_copied_or_replayed_does_not_open()
    {
        var sealedBytes = _key.Seal("person", Address, "a"u8);
        SectionAddress[] elsewhere =
        [
            Address with { CaseId = Guid.NewGuid() }, Address with { Section = "contact" }, Address with { Section = "perso" }, Address with { Section = "" },
            Address with { Item = Guid.Empty }, Address with { SchemaVersion = 2 }, Address with { Revision = 2 }, Address with { Revision = 4 },
            Address with { SchemaVersion = 3, Revision = 1 },
        ];
        foreach (var address in elsewhere) Assert.Throws<UnopenableException>(() => _key.Open("person", address, sealedBytes));
    }

    [Fact]
    public void Neither_another_category_nor_another_case_key_opens_it()
    {
        var sealedBytes = _key.Seal("person", Address, "a"u8);
        using var other = CaseKey.Generate();
        using var later = CaseKey.Generate(version: 2);
        Assert.Throws<UnopenableException>(() => _key.Open("contact", Address, sealedBytes));
        Assert.Throws<UnopenableException>(() => other.Open("person", Address, sealedBytes));
        Assert.Throws<UnopenableException>(() => later.Open("person", Address, sealedBytes));
    }

    [Fact]
    public void Every_reason_gives_the_same_message()
    {
        var sealedBytes = _key.Seal("person", Address, "a"u8);
        using var other = CaseKey.Generate();
        string[] messages =
        [
            Assert.Throws<UnopenableException>(() => other.Open("person", Address, sealedBytes)).Message,
            Assert.Throws<UnopenableException>(() => _key.Open("person", Address, [])).Message,
            Assert.Throws<UnopenableException>(() => _key.Open("person", Address with { Revision = 9 }, sealedBytes)).Message,
        ];
        Assert.Single(messages.Distinct());
    }

    /// <summary>docs/sealing.md, followed by hand: whoever has the key and the document can open it without this program.</summary>
    [Fact]
    public void The_format_is_the_documented_one()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        using var key = new CaseKey((byte[])bytes.Clone(), version: 7);
        var sealedBytes = key.Seal("health", Address, "plain"u8);

        Assert.Equal(1, sealedBytes[0]);
        Assert.Equal(7, BinaryPrimitives.ReadInt32BigEndian(sealedBytes.AsSpan(1)));
        Assert.Equal(7, CaseKey.VersionOf(sealedBytes));
        var category = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: Encoding.ASCII.GetBytes("nrm/section/1|health"));
        Assert.Equal(HKDF.DeriveKey(HashAlgorithmName.SHA256, category, 32, info: Encoding.ASCII.GetBytes("nrm/commit/1")), sealedBytes[5..37]);
        byte[] context = [1, .. Address.CaseId.ToByteArray(bigEndian: true), 0, 6, .. "person"u8, .. Address.Item.ToByteArray(bigEndian: true), 0, 0, 0, 1, 0, 0, 0, 3];
        var plain = new byte[5];
        using var aes = new AesGcm(category, 16);
        aes.Decrypt(sealedBytes.AsSpan(37, 12), sealedBytes.AsSpan(49, 5), sealedBytes.AsSpan(54, 16), plain, context);
        Assert.Equal("plain"u8.ToArray(), plain);
    }

    [Fact]
    public void A_disposed_key_opens_nothing_and_its_bytes_are_gone()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        var key = new CaseKey(bytes, 1);
        var sealedBytes = key.Seal("person", Address, "a"u8);
        key.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.Open("person", Address, sealedBytes));
        Assert.All(bytes, value => Assert.Equal(0, value));
    }

    [Fact]
    public void One_case_key_may_be_used_by_many_threads() =>
        Parallel.For(0, 2000, number =>
        {
            var category = "category " + number % 7;
            Assert.Equal(BitConverter.GetBytes(number), _key.Open(category, Address, _key.Seal(category, Address, BitConverter.GetBytes(number))));
        });
}
