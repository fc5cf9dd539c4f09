using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Door;

/// <summary>Files of a case, sealed under its key.</summary>
public sealed class CaseFiles(Gate gate)
{
    /// <summary>The largest file, in bytes before sealing.</summary>
    public const int Largest = 20 * 1024 * 1024;

    private const int PartLength = 1024 * 1024;

    private static readonly string[] FileTypes = ["application/pdf", "image/jpeg", "image/png", "text/plain"];

    /// <summary>Attaches a file to a case under a data category; name, type and content are sealed.</summary>
    public async Task<Outcome<AttachedFile>> Attach(
        Actor actor, Guid caseId, DataCategory category, string name, string contentType, Stream content, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "attach-file";
        call ??= CallContext.None;
        await using var db = await gate.OpenContext(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await gate.Refuse<AttachedFile>(AuditKinds.Change, Subject, actor, caseId, null, call, cancel);
        }

        var decision = AccessPolicy.ToCategory(actor, facts, category, call.Purpose);
        if (decision is AccessDecision.Allowed read && AccessMatrix.For(read.Role, read.As, category) is not Grant.Write)
        {
            decision = new AccessDecision.Denied("role-may-not", "Your role reads this part of a case and does not add to it.");
        }

        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<AttachedFile>(AuditKinds.Change, Subject, actor, caseId, decision, call, cancel);
        }

        using var plain = new MemoryStream();
        if (FileErrors(name, contentType, await ReadUpTo(content, plain, cancel), plain.GetBuffer().AsSpan(0, (int)plain.Length)) is { Count: > 0 } errors)
        {
            return await gate.Fail(AuditKinds.Change, Subject, actor, caseId, "invalid", new Outcome<AttachedFile>.Invalid(errors), call, cancel);
        }

        var body = FileHash(caseId, category, name, contentType, plain);
        if (await gate.Repeats.Replay<AttachedFile>(db, actor, body, call, cancel) is { } earlier)
        {
            return await gate.Fail(AuditKinds.Change, Subject, actor, caseId, "repeated", earlier, call, cancel);
        }

        using var vault = await CaseVault.Unlock(db, gate.Keys, caseId);
        if (!vault.Seals)
        {
            return await gate.DoesNotOpen<AttachedFile>(AuditKinds.Change, Subject, actor, caseId, call, cancel);
        }

        var id = Ids.New();
        using var sealedFile = new MemoryStream();
        plain.Position = 0;
        await SealedFile.Seal(vault.Newest, Codes.Of(category), FileAddress(caseId, id), name, contentType, plain, sealedFile, cancel);
        var row = new FileRow
        {
            Id = id, CaseId = caseId, Category = category, Length = plain.Length, AttachedAt = gate.NowUtc, AttachedBy = actor.StaffId, KeyVersion = vault.Newest.Version,
        };
        var attached = new AttachedFile(id, category, plain.Length, row.AttachedAt);
        var parts = sealedFile.ToArray().Chunk(PartLength).Select((bytes, n) => new FilePartRow { FileId = id, Part = n, Sealed = bytes }).ToList();
        try
        {
            await gate.Enter(
                [new PendingEntry(AuditKinds.Change, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, [$"file:{id}"], call.Purpose, call.RequestId)],
                writer =>
                {
                    row.Position = (writer.Files.Where(f => f.CaseId == caseId).Max(f => (int?)f.Position) ?? 0) + 1;
                    writer.Files.Add(row);
                    writer.FileParts.AddRange(parts);
                    gate.Repeats.Remember(writer, actor, body, caseId, attached, call);
                }, cancel);
        }
        catch (DbUpdateException) when (call.IdempotencyKey is not null)
        {
            // The same request came twice at once, and the other was faster.
            return await gate.Repeats.Replay<AttachedFile>(db, actor, body, call, cancel) is { } first
                ? await gate.Fail(AuditKinds.Change, Subject, actor, caseId, "repeated", first, call, cancel)
                : throw new InvalidOperationException("The file could not be stored.");
        }

        return new Outcome<AttachedFile>.Done(attached);
    }

    /// <summary>Which files a case has, of the categories that the actor may read: without names, which are sealed with the content.</summary>
    public async Task<Outcome<IReadOnlyList<AttachedFile>>> List(Actor actor, Guid caseId, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "list-files";
        call ??= CallContext.None;
        await using var db = await gate.OpenContext(cancel);
        var facts = await FactsStore.Load(db, caseId);
        var decision = facts is null ? null : AccessPolicy.ToFacts(actor, facts);
        if (decision is AccessDecision.Allowed { As: not (Relationship.Assigned or Relationship.Referrer) })
        {
            decision = new AccessDecision.Denied("role-may-not", "Files are shown to those who have the case.");
        }

        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<IReadOnlyList<AttachedFile>>(AuditKinds.Read, Subject, actor, caseId, decision, call, cancel);
        }

        await gate.Enter(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, null, call.Purpose, call.RequestId)], null, cancel);
        var rows = await db.Files.AsNoTracking().Where(f => f.CaseId == caseId).OrderBy(f => f.AttachedAt).ThenBy(f => f.Position).ToListAsync(cancel);
        return new Outcome<IReadOnlyList<AttachedFile>>.Done([.. rows
            .Where(f => f.Category.IsKnown() && ToFile(actor, facts!, f.Category, call.Purpose) is AccessDecision.Allowed)
            .Select(f => new AttachedFile(f.Id, f.Category, f.Length, f.AttachedAt))]);
    }

    /// <summary>Opens a file; the entry is durable before the first byte.</summary>
    public async Task<Outcome<FileOpened>> Open(Actor actor, Guid caseId, Guid fileId, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "open-file";
        call ??= CallContext.None;
        await using var db = await gate.OpenContext(cancel);
        var facts = await FactsStore.Load(db, caseId);
        var row = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.CaseId == caseId, cancel);
        row = row?.Category.IsKnown() is true ? row : null; // of a category that this version does not know, nobody may read it
        if (facts is null)
        {
            return await gate.Refuse<FileOpened>(AuditKinds.Read, Subject, actor, caseId, null, call, cancel);
        }

        var decision = row is null ? AccessPolicy.ToFacts(actor, facts) : ToFile(actor, facts, row.Category, call.Purpose);
        if (row is null || decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<FileOpened>(AuditKinds.Read, Subject, actor, caseId, decision is AccessDecision.Allowed ? null : decision, call, cancel);
        }

        await gate.Enter(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, [$"file:{fileId}"], call.Purpose, call.RequestId)], null, cancel);
        using var vault = await CaseVault.Unlock(db, gate.Keys, caseId);
        var joined = new MemoryStream();
        await foreach (var part in db.FileParts.AsNoTracking().Where(p => p.FileId == fileId).OrderBy(p => p.Part).AsAsyncEnumerable().WithCancellation(cancel))
        {
            joined.Write(part.Sealed);
        }

        joined.Position = 0;
        try
        {
            var opened = await SealedFile.Open(vault.OfVersion(row.KeyVersion), Codes.Of(row.Category), FileAddress(caseId, fileId), joined, cancel);
            return new Outcome<FileOpened>.Done(new FileOpened(opened.Name, opened.ContentType, opened.Content));
        }
        catch (UnopenableException)
        {
            return await gate.DoesNotOpen<FileOpened>(AuditKinds.Read, Subject, actor, caseId, call, cancel);
        }
    }

    /// <summary>A file has no limited view: it is read whole or not at all.</summary>
    private static AccessDecision ToFile(Actor actor, CaseFacts facts, DataCategory category, string? purpose) =>
        AccessPolicy.ToCategory(actor, facts, category, purpose) is AccessDecision.Allowed allowed
            ? AccessMatrix.For(allowed.Role, allowed.As, category) is Grant.ReadLimited
                ? new AccessDecision.Denied("role-may-not", "Your role sees only a part of this, and a file has no parts.")
                : allowed
            : AccessPolicy.ToCategory(actor, facts, category, purpose);

    private static SectionAddress FileAddress(Guid caseId, Guid fileId) => new(caseId, "file", fileId, 1, 1);

    private static async Task<long> ReadUpTo(Stream from, MemoryStream to, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        for (int read; to.Length <= Largest && (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            to.Write(buffer, 0, read);
        }

        return to.Length;
    }

    private static byte[] FileHash(Guid caseId, DataCategory category, string name, string contentType, MemoryStream content) => SHA256.HashData(
        [.. Encoding.UTF8.GetBytes($"attach-file|{caseId}|{category}|{name.Length}|{name}|{contentType}|"), .. SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length))]);

    // A path, a line break or a turned direction could make a name say something else than it is.
    private static bool IsUnsafeInName(char c) =>
        c is '/' or '\\' || char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;

    /// <summary>The content begins as its type says: a page or a program does not come in as a picture.</summary>
    private static bool IsOfType(string contentType, ReadOnlySpan<byte> content) => contentType switch
    {
        "application/pdf" => content.StartsWith("%PDF-"u8),
        "image/jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "image/png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']),
        "text/plain" => !content.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(content),
        _ => false,
    };

    private static Dictionary<string, Said[]> FileErrors(string name, string contentType, long length, ReadOnlySpan<byte> content)
    {
        var errors = new Dictionary<string, Said[]>();
        if (length is 0 or > Largest)
        {
            errors["content"] = [new Said("A file holds at least one byte and at most {0} MiB.", Largest / 1024 / 1024)];
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > 255 || name.Any(IsUnsafeInName))
        {
            errors["name"] = ["Give the file a name of at most 255 characters, without slashes, control or direction marks."];
        }

        if (!FileTypes.Contains(contentType))
        {
            errors["contentType"] = [new Said("Choose a file of one of these types: {0}.", string.Join(", ", FileTypes))];
        }
        else if (errors.Count == 0 && !IsOfType(contentType, content))
        {
            errors["content"] = ["The content is not of the type that was named."];
        }

        return errors;
    }
}
