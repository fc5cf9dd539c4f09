using System.Security.Cryptography;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Sealing;

public class SealedFileTests
{
    private static readonly SectionAddress Address = new(Guid.NewGuid(), "evidence", Guid.NewGuid(), 1, 1);
    private readonly CaseKey _key = CaseKey.Generate();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(131072)]
    [InlineData(300000)]
    public async Task A_file_comes_back_with_its_name_type_and_content(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var sealedBytes = await Seal(content);
        var opened = await Open(sealedBytes);
        Assert.Equal(content, opened.Content);
        Assert.Equal(("pasaporte – niña.pdf", "application/pdf"), (opened.Name, opened.ContentType));
        Assert.Equal(-1, sealedBytes.AsSpan().IndexOf("application/pdf"u8));
        Assert.Equal(-1, sealedBytes.AsSpan().IndexOf("pasaporte"u8));
    }

    [Fact]
    public async Task A_source_that_gives_a_few_bytes_at_a_time_changes_nothing()
    {
        var content = RandomNumberGenerator.GetBytes(150_000);
        var destination = new MemoryStream();
        await SealedFile.Seal(_key, "documents", Address, "a", "b", new Trickle(content), destination);
        var opened = await SealedFile.Open(_key, "documents", Address, new Trickle(destination.ToArray()));
        var result = new MemoryStream();
        await opened.Content.CopyToAsync(result, 1000);
        Assert.Equal(content, result.ToArray());
    }

    [Fact]
    public async Task Truncation_is_detected_wherever_it_falls()
    {
        var sealedBytes = await Seal(RandomNumberGenerator.GetBytes(3 * 65536));
        var chunks = sealedBytes.Length - 3 * SealedFile.SealedChunkLength;
        int[] lengths = [0, 4, 5, chunks / 2, chunks, chunks + 1, chunks + SealedFile.SealedChunkLength, chunks + 2 * SealedFile.SealedChunkLength, sealedBytes.Length - 1, sealedBytes.Length - 16];
        foreach (var length in lengths) await Assert.ThrowsAsync<UnopenableException>(() => Open(sealedBytes[..length]));
    }

    [Fact]
    public async Task Extension_is_detected()
    {
        var full = await Seal(RandomNumberGenerator.GetBytes(2 * 65536));
        var odd = await Seal(RandomNumberGenerator.GetBytes(70_000));
        foreach (var sealedBytes in new[] { full, odd })
        {
            await Assert.ThrowsAsync<UnopenableException>(() => Open([.. sealedBytes, 0]));
            await Assert.ThrowsAsync<UnopenableException>(() => Open([.. sealedBytes, .. new byte[16]]));
            await Assert.ThrowsAsync<UnopenableException>(() => Open([.. sealedBytes, .. sealedBytes[^SealedFile.SealedChunkLength..]]));
        }
    }

    [Fact]
    public async Task Reordered_and_exchanged_chunks_are_detected()
    {
        var first = await Seal(RandomNumberGenerator.GetBytes(4 * 65536));
        var second = await Seal(RandomNumberGenerator.GetBytes(4 * 65536));
        var header = first.Length - 4 * SealedFile.SealedChunkLength;
        byte[] Chunk(byte[] file, int number) => file.AsSpan(header + number * SealedFile.SealedChunkLength, SealedFile.SealedChunkLength).ToArray();

        Assert.Equal(4 * 65536, (await Open([.. first[..header], .. Chunk(first, 0), .. Chunk(first, 1), .. Chunk(first, 2), .. Chunk(first, 3)])).Content.Length);
        await Assert.ThrowsAsync<UnopenableException>(() => Open([.. first[..header], .. Chunk(first, 1), .. Chunk(first, 0), .. Chunk(first, 2), .. Chunk(first, 3)]));
        await Assert.ThrowsAsync<UnopenableException>(() => Open([.. first[..header], .. Chunk(first, 0), .. Chunk(second, 1), .. Chunk(first, 2), .. Chunk(first, 3)]));
        await Assert.ThrowsAsync<UnopenableException>(() => Open([.. first[..header], .. Chunk(first, 0), .. Chunk(first, 2), .. Chunk(first, 3)]));
        await Assert.ThrowsAsync<UnopenableException>(() => Open([.. second[..header], .. first[header..]]));
    }

    [Fact]
    public async Task Any_altered_byte_is_detected()
    {
        var sealedBytes = await Seal(RandomNumberGenerator.GetBytes(300));
        for (var place = 0; place < sealedBytes.Length; place++)
        {
            var altered = (byte[])sealedBytes.Clone();
            altered[place] ^= 0x40;
            await Assert.ThrowsAsync<UnopenableException>(() => Open(altered));
        }
    }

    [Fact]
    public async Task A_file_of_another_case_or_item_does_not_open_and_its_header_is_no_section()
    {
        var sealedBytes = await Seal([1]);
        await Assert.ThrowsAsync<UnopenableException>(() => Open(sealedBytes, Address with { CaseId = Guid.NewGuid() }));
        await Assert.ThrowsAsync<UnopenableException>(() => Open(sealedBytes, Address with { Item = Guid.NewGuid() }));
        Assert.Throws<UnopenableException>(() => _key.Open("documents", Address, sealedBytes.AsSpan(5, sealedBytes.Length - 22)));
    }

    private async Task<byte[]> Seal(byte[] content)
    {
        var destination = new MemoryStream();
        await SealedFile.Seal(_key, "documents", Address, "pasaporte – niña.pdf", "application/pdf", new MemoryStream(content), destination);
        return destination.ToArray();
    }

    private async Task<(byte[] Content, string Name, string ContentType)> Open(byte[] sealedBytes, SectionAddress? address = null)
    {
        var opened = await SealedFile.Open(_key, "documents", address ?? Address, new MemoryStream(sealedBytes));
        await using var content = opened.Content;
        var result = new MemoryStream();
        await content.CopyToAsync(result);
        return (result.ToArray(), opened.Name, opened.ContentType);
    }

    private sealed class Trickle(byte[] content) : MemoryStream(content)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + _reads++ % 977)], cancellationToken);
    }
}
