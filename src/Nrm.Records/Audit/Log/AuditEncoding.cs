using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// The canonical bytes of an audit entry (docs/audit.md): fields in fixed order, numbers big-endian, variable lengths written before what they
/// measure, a presence byte before what may be absent.
/// </summary>
internal ref struct AuditEncoding
{
    private readonly ArrayBufferWriter<byte> _bytes;
    private string? _defect;

    private AuditEncoding(int capacity) => _bytes = new(capacity);

    /// <summary>Null and the bytes, or the reason why this entry has no canonical bytes.</summary>
    internal static string? TryEncode(AuditEntry entry, out byte[] bytes)
    {
        var writer = new AuditEncoding(512 + entry.Detail.Length);
        writer.Write(entry);
        bytes = writer._defect is null ? writer._bytes.WrittenSpan.ToArray() : [];
        return writer._defect;
    }

    private void Write(AuditEntry entry)
    {
        Require(entry.SchemaVersion == AuditEntry.CurrentSchema, "The schema version of the entry is unknown.");
        Require(entry.RecordedAt.Kind == DateTimeKind.Utc, "The entry's time is not UTC.");
        Require(entry.RecordedAt.Ticks % TimeSpan.TicksPerMicrosecond == 0, "The entry's time is finer than a microsecond.");
        Require(entry.Outcome is AuditOutcome.Allowed or AuditOutcome.Denied or AuditOutcome.Failed, "The entry's outcome is unknown.");
        Require(entry.PreviousCommitment.Length == MerkleTree.HashLength, "The previous commitment is not 32 bytes.");
        if (_defect is not null) return;

        Int32(entry.SchemaVersion);
        Id(entry.Id);
        Int64((entry.RecordedAt - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        Text(entry.Kind);
        Byte((byte)entry.Outcome);
        Optional(entry.ActorId);
        Optional(entry.OrganisationId);
        Optional(entry.SessionId);
        Optional(entry.CaseId);
        Text(entry.Subject);
        Int32(entry.Sections.Count);
        foreach (var section in entry.Sections) Text(section);
        Optional(entry.Explanation);
        Optional(entry.Purpose);
        Optional(entry.RequestId);
        Id(entry.NodeId);
        Int64(entry.NodeCounter);
        Int32(entry.Detail.Length);
        _bytes.Write(entry.Detail);
        _bytes.Write(entry.PreviousCommitment);
    }

    private void Require(bool good, string otherwise)
    {
        if (!good) _defect ??= otherwise;
    }

    private readonly void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    private readonly void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    private readonly void Int64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    private readonly void Id(Guid value)
    {
        value.TryWriteBytes(_bytes.GetSpan(16), bigEndian: true, out _);
        _bytes.Advance(16);
    }

    private void Text(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var span = _bytes.GetSpan(4 + most);
        // lone surrogates would all become the same replacement, and two different texts the same bytes
        Require(Utf8.FromUtf16(value, span[4..], out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done, "A text of the entry is not valid Unicode.");
        BinaryPrimitives.WriteInt32BigEndian(span, written);
        _bytes.Advance(4 + written);
    }

    private readonly void Optional(Guid? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } id) Id(id);
    }

    private void Optional(string? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null) Text(value);
    }
}
