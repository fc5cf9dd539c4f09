using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records;

public sealed partial class CaseRecords
{
    /// <summary>The largest file, in bytes before sealing.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int PartLength = 1024 * 1024;

    private static readonly string[] FileTypes = ["application/pdf", "image/jpeg", "image/png", "text/plain"];

    /// <summary>Attaches a file to a case under a data category; name, type and content are sealed.</summary>
    public async Task<Outcome<AttachedFile>> AttachFile(
        Actor actor, Guid caseId, DataCategory category, string name, string contentType, Stream content, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "attach-file";
        call ??= CallContext.None;
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await Refuse<AttachedFile>(AuditKinds.Change, Subject, actor, caseId, null, call, cancel);
        }

        var decision = AccessPolicy.ToSection(actor, facts, category, call.Purpose);
        if (decision is AccessDecision.Allowed read && AccessMatrix.For(read.Role, read.As, category) is not Grant.Write)
        {
            decision = new AccessDecision.Denied("role-may-not", "Your role reads this part of a case and does not add to it.");
        }

        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<AttachedFile>(AuditKinds.Change, Subject, actor, caseId, decision, call, cancel);
        }

        using var plain = new MemoryStream();
        if (FileErrors(name, contentType, await ReadUpTo(content, plain, cancel)) is { Count: > 0 } errors)
        {
            return await Fail(AuditKinds.Change, Subject, actor, caseId, "invalid", new Outcome<AttachedFile>.Invalid(errors), call, cancel);
        }

        using var vault = await CaseVault.Unlock(db, _keys, caseId);
        var id = Guid.CreateVersion7();
        using var sealedFile = new MemoryStream();
        plain.Position = 0;
        await SealedFile.Seal(vault.Newest, Codes.Of(category), FileAddress(caseId, id), name, contentType, plain, sealedFile, cancel);
        var row = new FileRow
        {
            Id = id, CaseId = caseId, Category = category, SealedLength = sealedFile.Length, AttachedAt = NowUtc, AttachedBy = actor.StaffId, KeyVersion = vault.Newest.Version,
        };
        var parts = sealedFile.ToArray().Chunk(PartLength).Select((bytes, n) => new FilePartRow { FileId = id, Part = n, Sealed = bytes }).ToList();
        await _queue.Commit(
            [new PendingEntry(AuditKinds.Change, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, [$"file:{id}"], call.Purpose, call.RequestId)],
            writer =>
            {
                writer.Files.Add(row);
                writer.FileParts.AddRange(parts);
            }, cancel);
        return new Outcome<AttachedFile>.Done(new AttachedFile(id, category, plain.Length, row.AttachedAt));
    }

    /// <summary>Opens a file; the entry is durable before the first byte.</summary>
    public async Task<Outcome<FileOpened>> OpenFile(Actor actor, Guid caseId, Guid fileId, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "open-file";
        call ??= CallContext.None;
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var facts = await FactsStore.Load(db, caseId);
        var row = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.CaseId == caseId, cancel);
        if (facts is null)
        {
            return await Refuse<FileOpened>(AuditKinds.Read, Subject, actor, caseId, null, call, cancel);
        }

        var decision = row is null ? AccessPolicy.ToFacts(actor, facts) : AccessPolicy.ToSection(actor, facts, row.Category, call.Purpose);
        if (row is null || decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<FileOpened>(AuditKinds.Read, Subject, actor, caseId, decision is AccessDecision.Allowed ? null : decision, call, cancel);
        }

        await _queue.Commit(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, [$"file:{fileId}"], call.Purpose, call.RequestId)], null, cancel);
        using var vault = await CaseVault.Unlock(db, _keys, caseId);
        var joined = new MemoryStream();
        await foreach (var part in db.FileParts.AsNoTracking().Where(p => p.FileId == fileId).OrderBy(p => p.Part).AsAsyncEnumerable().WithCancellation(cancel))
        {
            joined.Write(part.Sealed);
        }

        joined.Position = 0;
        var opened = await SealedFile.Open(vault.OfVersion(row.KeyVersion), Codes.Of(row.Category), FileAddress(caseId, fileId), joined, cancel);
        return new Outcome<FileOpened>.Done(new FileOpened(opened.Name, opened.ContentType, opened.Content));
    }

    private static SectionAddress FileAddress(Guid caseId, Guid fileId) => new(caseId, "file", fileId, 1, 1);

    private static async Task<long> ReadUpTo(Stream from, MemoryStream to, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        for (int read; to.Length <= LargestFile && (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            to.Write(buffer, 0, read);
        }

        return to.Length;
    }

    private static Dictionary<string, string[]> FileErrors(string name, string contentType, long length)
    {
        var errors = new Dictionary<string, string[]>();
        if (length is 0 or > LargestFile)
        {
            errors["content"] = [$"A file holds at least one byte and at most {LargestFile / 1024 / 1024} MiB."];
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > 255)
        {
            errors["name"] = ["Give the file a name of at most 255 characters."];
        }

        if (!FileTypes.Contains(contentType))
        {
            errors["contentType"] = [$"Choose a file of one of these types: {string.Join(", ", FileTypes)}."];
        }

        return errors;
    }
}
