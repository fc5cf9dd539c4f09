using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Door;

/// <summary>A request that is sent again because the line broke is answered as the first time, and done once.</summary>
internal sealed class Repeats(KeySource keys, TimeProvider time)
{
    /// <summary>The answers that are kept: of a change, of an attached file, and what left.</summary>
    private static IReadOnlyList<Stored> Answers { get; } = [new Stored<CaseChanged>("answer-change"), new Stored<AttachedFile>("answer-file"), new Stored<Left>("answer-left")];

    /// <summary>The first answer to the same request; KeyReused when the key came with another; null when the key is new, or there is none.</summary>
    public async Task<Outcome<T>?> Replay<T>(NrmDbContext db, Actor actor, byte[] body, CallContext call, CancellationToken cancel) where T : class
    {
        if (call.IdempotencyKey is null)
        {
            return null;
        }

        var key = Hash(call.IdempotencyKey);
        var row = await db.Idempotency.AsNoTracking().SingleOrDefaultAsync(i => i.StaffId == actor.StaffId && i.Key == key, cancel);
        return row is null ? null
            : CryptographicOperations.FixedTimeEquals(row.Body, Keyed(body)) && Read<T>(row.Result) is { } first
            ? new Outcome<T>.Done(first, Replayed: true)
            : new Outcome<T>.KeyReused();
    }

    /// <summary>Null for an answer that another version gave and this one cannot read: what it cannot repeat it does not do again.</summary>
    private static T? Read<T>(string result) where T : class
    {
        try
        {
            return (T?)Answer<T>().Read(1, Encoding.UTF8.GetBytes(result));
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    /// <summary>Keeps the answer, which holds ids, names of sections, states and dates only, in the change's own transaction.</summary>
    public void Remember<T>(NrmDbContext writer, Actor actor, byte[] body, Guid caseId, T result, CallContext call) where T : class
    {
        if (call.IdempotencyKey is { } key)
        {
            writer.Idempotency.Add(new IdempotencyRow
            {
                StaffId = actor.StaffId, Key = Hash(key), Body = Keyed(body), CaseId = caseId, At = time.GetUtcNow().UtcDateTime, Result = Encoding.UTF8.GetString(Answer<T>().Write(result)),
            });
        }
    }

    private static Stored Answer<T>() where T : class => Answers.OfType<Stored<T>>().Single();

    /// <summary>A request holds what is sealed elsewhere: by a plain hash of it, a stolen database would confirm every guess of an address.</summary>
    private byte[] Keyed(byte[] body)
    {
        var key = keys.DeriveKey("repeated-request");
        var hash = HMACSHA256.HashData(key, body);
        CryptographicOperations.ZeroMemory(key);
        return hash;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static byte[] BodyHash(string name, object request, Guid? caseId) => SHA256.HashData(
        [.. Encoding.UTF8.GetBytes($"{name}|{caseId}|"), .. JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), CaseJson.Options)]);
}
