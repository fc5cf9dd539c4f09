using System.Security.Cryptography;

namespace Nrm.Records.Sealing;

/// <summary>Gives out a sealed file's content chunk by chunk, each one authenticated first. Reads one chunk ahead, to know which is the last.</summary>
internal sealed class SealedFileStream : Stream
{
    private readonly AesGcm _aes;
    private readonly Stream _source;
    private readonly byte[] _plain = new byte[SealedFile.ChunkLength];
    private byte[] _current = new byte[SealedFile.SealedChunkLength];
    private byte[] _ahead = new byte[SealedFile.SealedChunkLength];
    private int _aheadLength = -1;
    private int _offset;
    private int _length;
    private long _chunk;
    private bool _ended;

    internal SealedFileStream(byte[] fileKey, Stream source)
    {
        _aes = new AesGcm(fileKey, SectionKey.TagLength);
        CryptographicOperations.ZeroMemory(fileKey);
        _source = source;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;
        while (_offset == _length)
        {
            if (_ended) return 0;
            if (_aheadLength < 0) _aheadLength = await ReadChunk(_ahead, cancellationToken);
            (_current, _ahead) = (_ahead, _current);
            var length = _aheadLength;
            _aheadLength = length < SealedFile.SealedChunkLength ? 0 : await ReadChunk(_ahead, cancellationToken);
            Decrypt(length, last: _aheadLength == 0);
        }
        var count = Math.Min(buffer.Length, _length - _offset);
        _plain.AsMemory(_offset, count).CopyTo(buffer);
        _offset += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    private ValueTask<int> ReadChunk(byte[] target, CancellationToken cancel) =>
        _source.ReadAtLeastAsync(target, target.Length, throwOnEndOfStream: false, cancel);

    private void Decrypt(int length, bool last)
    {
        if (length < SectionKey.TagLength) throw new UnopenableException();
        var content = length - SectionKey.TagLength;
        try
        {
            _aes.Decrypt(SealedFile.Nonce(_chunk, last), _current.AsSpan(0, content), _current.AsSpan(content, SectionKey.TagLength), _plain.AsSpan(0, content));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new UnopenableException();
        }
        (_offset, _length, _ended) = (0, content, last);
        _chunk++;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
            _source.Dispose();
        }
        base.Dispose(disposing);
    }
}
