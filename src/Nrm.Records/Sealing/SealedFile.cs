using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nrm.Records.Sealing;

/// <summary>A file as it was attached: its name and type, which are sealed with it, and its content. Disposing the content closes the source.</summary>
internal sealed record OpenedFile(string Name, string ContentType, Stream Content);

/// <summary>
/// Files as sealed streams: format byte | header length (4) | sealed header | chunks. The header, a sealed section under the case key, holds
/// the file's own key, its name and its type. A chunk is up to 64 KiB under that key, with its position and a mark on the last one in the
/// nonce, so that truncated, extended, reordered and exchanged chunks do not open. Memory use does not grow with the file.
/// </summary>
internal static class SealedFile
{
    internal const int ChunkLength = 64 * 1024;
    internal const int SealedChunkLength = ChunkLength + SectionKey.TagLength;
    private const byte Format = 1;
    private const int LongestHeader = 16 * 1024;

    /// <summary>Reads <paramref name="content"/> to its end and writes the sealed stream; leaves both open.</summary>
    internal static async Task Seal(
        CaseKey key, string category, SectionAddress address, string name, string contentType, Stream content, Stream destination, CancellationToken cancel = default)
    {
        var fileKey = RandomNumberGenerator.GetBytes(SectionKey.KeyLength);
        var header = key.Seal(HeaderCategory(category), address, EncodeHeader(fileKey, name, contentType));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(header.Length, LongestHeader, nameof(name));
        var start = new byte[5];
        start[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(start.AsSpan(1), header.Length);
        await destination.WriteAsync(start, cancel);
        await destination.WriteAsync(header, cancel);

        using var aes = new AesGcm(fileKey, SectionKey.TagLength);
        CryptographicOperations.ZeroMemory(fileKey);
        byte[] current = new byte[ChunkLength], next = new byte[ChunkLength], result = new byte[SealedChunkLength];
        var length = await content.ReadAtLeastAsync(current, ChunkLength, throwOnEndOfStream: false, cancel);
        for (long position = 0; ; position++)
        {
            var following = length < ChunkLength ? 0 : await content.ReadAtLeastAsync(next, ChunkLength, throwOnEndOfStream: false, cancel);
            var nonce = Nonce(position, last: following == 0);
            aes.Encrypt(nonce, current.AsSpan(0, length), result.AsSpan(0, length), result.AsSpan(length, SectionKey.TagLength));
            await destination.WriteAsync(result.AsMemory(0, length + SectionKey.TagLength), cancel);
            if (following == 0) break;
            (current, next, length) = (next, current, following);
        }
        CryptographicOperations.ZeroMemory(current);
        CryptographicOperations.ZeroMemory(next);
    }

    /// <summary>
    /// Opens the header. Each chunk of the content is authenticated before its bytes are given out; reading throws
    /// <see cref="UnopenableException"/> where the stream was altered, cut or extended, at the latest at its end.
    /// </summary>
    /// <exception cref="UnopenableException">For every reason.</exception>
    internal static async Task<OpenedFile> Open(CaseKey key, string category, SectionAddress address, Stream source, CancellationToken cancel = default)
    {
        var start = new byte[5];
        if (await source.ReadAtLeastAsync(start, 5, throwOnEndOfStream: false, cancel) < 5 || start[0] != Format) throw new UnopenableException();
        var length = BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(1));
        if (length is < SectionKey.Overhead or > LongestHeader) throw new UnopenableException();
        var header = new byte[length];
        if (await source.ReadAtLeastAsync(header, length, throwOnEndOfStream: false, cancel) < length) throw new UnopenableException();
        var (fileKey, name, contentType) = DecodeHeader(key.Open(HeaderCategory(category), address, header));
        return new(name, contentType, new SealedFileStream(fileKey, source));
    }

    /// <summary>A file key is used for one file only, so position and end mark make every nonce unique.</summary>
    internal static byte[] Nonce(long position, bool last)
    {
        var nonce = new byte[SectionKey.NonceLength];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), position);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    // its own category key: a header can never pass for a section of the same address
    private static string HeaderCategory(string category) => "file|" + category;

    private static byte[] EncodeHeader(byte[] fileKey, string name, string contentType)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name), typeBytes = Encoding.UTF8.GetBytes(contentType);
        var header = new byte[fileKey.Length + 4 + nameBytes.Length + typeBytes.Length];
        fileKey.CopyTo(header, 0);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(fileKey.Length), nameBytes.Length);
        nameBytes.CopyTo(header, fileKey.Length + 4);
        typeBytes.CopyTo(header, fileKey.Length + 4 + nameBytes.Length);
        return header;
    }

    private static (byte[] FileKey, string Name, string ContentType) DecodeHeader(byte[] header)
    {
        var name = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(SectionKey.KeyLength));
        var text = header.AsSpan(SectionKey.KeyLength + 4);
        return (header[..SectionKey.KeyLength], Encoding.UTF8.GetString(text[..name]), Encoding.UTF8.GetString(text[name..]));
    }
}
