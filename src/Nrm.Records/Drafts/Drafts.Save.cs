using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using Nrm.Records.Staff;

namespace Nrm.Records.Drafts;

public sealed partial class Drafts
{
    /// <summary>Saves all fields of a form as they are typed; of two savings at once the later one stands.</summary>
    /// <param name="id">
    /// The draft that the caller works on. Null: the draft of this case's form, or a new one. A draft that was deleted meanwhile (sent, or
    /// overdue) is not brought back by a late saving: NotFound, and the caller who means it saves again without an id.
    /// </param>
    /// <param name="over">
    /// For a page that asks only for some of a form: puts what came over the draft as it is at that moment, whoever else saves it. The draft is
    /// opened for it and shown to nobody, so this is no look.
    /// </param>
    /// <returns>
    /// Done, after the commit; Invalid under "draft" when it is too large or there are too many, and then what was saved before still stands;
    /// Denied or NotFound for a case in which the actor has no part.
    /// </returns>
    public Task<Outcome<DraftLine>> Save(
        Actor actor, Guid? id, DraftPlace place, IReadOnlyDictionary<string, string[]> fields, FieldsOver? over = null, CancellationToken cancel = default) =>
        Save(actor, id, place, fields, over, "start-draft", cancel);

    /// <summary>
    /// Keeps what came in a form after the session had run out, for its owner to find after signing in again. Nothing is shown for it: whoever
    /// has an old token learns nothing and opens nothing.
    /// </summary>
    /// <returns>As <see cref="Save(Actor, Guid?, DraftPlace, IReadOnlyDictionary{string, string[]}, FieldsOver, CancellationToken)"/>; NotFound for an account that is not active.</returns>
    /// <param name="id">The draft that the form was made from; null for the one of this case's form, or a new one.</param>
    /// <param name="over">For a page that asks only for some of a form: puts what came over the draft as it is.</param>
    public async Task<Outcome<DraftLine>> Keep(
        EndedSession session, DraftPlace place, IReadOnlyDictionary<string, string[]> fields, Guid? id = null, FieldsOver? over = null,
        CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var account = await (from a in db.Users.AsNoTracking()
                             join o in db.Organisations.AsNoTracking() on a.OrganisationId equals o.Id
                             where a.Id == session.StaffId && !a.Disabled
                             select new { a.OrganisationId, o.Kind, Roles = db.StaffRoles.Where(r => r.StaffId == a.Id).Select(r => r.Role).ToList() }).SingleOrDefaultAsync(cancel);
        if (account is null)
        {
            return new Outcome<DraftLine>.NotFound();
        }

        var owner = new Actor(session.StaffId, account.OrganisationId, account.Kind, account.Roles.Known().ToHashSet(), session.SessionId);
        var kept = over is not null && id is { } draft ? await Save(owner, draft, place, fields, over, "keep-late-form", cancel) : new Outcome<DraftLine>.NotFound();
        return kept is Outcome<DraftLine>.NotFound ? await Save(owner, null, place, fields, over, "keep-late-form", cancel) : kept;
    }

    private async Task<Outcome<DraftLine>> Save(
        Actor actor, Guid? id, DraftPlace place, IReadOnlyDictionary<string, string[]> fields, FieldsOver? over, string act, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var decision = await ToCase(db, actor, place.CaseId);
        if (decision is not null and not AccessDecision.Allowed)
        {
            await _queue.Commit([new PendingEntry(AuditKinds.Change, AuditOutcome.Denied, act, actor, place.CaseId, decision.Code)], null, cancel);
            return decision is AccessDecision.Denied denied ? new Outcome<DraftLine>.Denied(denied.Code, denied.Sentence) : new Outcome<DraftLine>.NotFound();
        }

        for (; ; )
        {
            var row = await Existing(db, actor, id, place, over is not null, cancel);
            var whole = row is not null && over is not null ? over(_seals.TryContent(row) ?? []) : fields;
            if (WhyNot(place, whole, out var content) is { } why)
            {
                return Refused(why);
            }

            var label = new DraftLabel(place.Form, whole.Count(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v))), place.CaseId, place.Item);
            if (row is null && id is not null)
            {
                return new Outcome<DraftLine>.NotFound();
            }

            if (row is not null)
            {
                if (await Overwrite(db, row, label, content, cancel))
                {
                    return new Outcome<DraftLine>.Done(Line(row, label));
                }
            }
            else if (await Begin(actor, place, label, content, decision?.Code, act, cancel) is { } begun)
            {
                return begun;
            }

            // Somebody saved the same draft in between; this saving is the later one.
        }
    }

    private async Task<DraftRow?> Existing(NrmDbContext db, Actor actor, Guid? id, DraftPlace place, bool withContent, CancellationToken cancel)
    {
        if (id is null && place.CaseId is null)
        {
            return null;
        }

        var token = _seals.Token(actor.StaffId, place, id ?? Guid.Empty);
        var rows = Running(db, actor.StaffId).Where(d => d.Place == token && (id == null || d.Id == id));
        return await (withContent ? rows : rows.Select(WithoutContent)).SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// Beside the node's one writer, which writes nothing without an entry: a saving has none. The revision decides which of two savings is the
    /// later; a saving that lost is done again on top.
    /// </summary>
    private async Task<bool> Overwrite(NrmDbContext db, DraftRow row, DraftLabel label, byte[] content, CancellationToken cancel)
    {
        var before = row.Revision;
        (row.Revision, row.SavedAt) = (before + 1, Now);
        _seals.Seal(row, label, content);
        return await db.Drafts.Where(d => d.Id == row.Id && d.Revision == before).ExecuteUpdateAsync(
            s => s.SetProperty(d => d.Revision, row.Revision).SetProperty(d => d.SavedAt, row.SavedAt).SetProperty(d => d.Label, row.Label).SetProperty(d => d.Content, row.Content),
            cancel) == 1;
    }

    /// <returns>Null when another request began the draft of this place first.</returns>
    private async Task<Outcome<DraftLine>?> Begin(
        Actor actor, DraftPlace place, DraftLabel label, byte[] content, string? why, string act, CancellationToken cancel)
    {
        var row = new DraftRow { Id = Ids.New(), StaffId = actor.StaffId, Revision = 1, StartedAt = Now, SavedAt = Now, DeleteOn = Today.AddDays(DaysKept) };
        row.Place = _seals.Token(actor.StaffId, place, row.Id);
        _seals.Seal(row, label, content);
        var today = Today;
        try
        {
            await _queue.Commit([new PendingEntry(AuditKinds.Change, AuditOutcome.Allowed, act, actor, place.CaseId, why ?? "own-draft", [$"draft:{row.Id}"])], writer =>
            {
                // One that is overdue and not yet deleted must not stand in the way.
                writer.Drafts.Where(d => d.StaffId == actor.StaffId && d.DeleteOn <= today).ExecuteDelete();
                if (writer.Drafts.Any(d => d.StaffId == actor.StaffId && d.Place == row.Place))
                {
                    throw new BegunMeanwhileException();
                }

                if (writer.Drafts.Count(d => d.StaffId == actor.StaffId) >= MostOfOnePerson)
                {
                    throw new TooManyException();
                }

                row.Position = (writer.Drafts.Where(d => d.StaffId == actor.StaffId).Max(d => (int?)d.Position) ?? 0) + 1;
                writer.Drafts.Add(row);
            }, cancel);
            return new Outcome<DraftLine>.Done(Line(row, label));
        }
        catch (TooManyException)
        {
            return Refused(new Said("You have {0} drafts. Send or delete one, then save again.", MostOfOnePerson));
        }
        catch (BegunMeanwhileException)
        {
            return null;
        }
        catch (DbUpdateException)
        {
            await using var db = await _contexts.CreateDbContextAsync(cancel);
            if (await Existing(db, actor, null, place, false, cancel) is not null)
            {
                return null; // another node was faster
            }

            throw; // the database failed
        }
    }

    private static Said? WhyNot(DraftPlace place, IReadOnlyDictionary<string, string[]> fields, out byte[] content)
    {
        content = [];
        if (!place.IsValid)
        {
            return new Said("There is no such form.");
        }

        if (fields.Count > MostFields || fields.Sum(f => f.Value.Length) > MostFields)
        {
            return new Said("A draft holds at most {0} fields.", MostFields);
        }

        content = JsonSerializer.SerializeToUtf8Bytes(fields, CaseJson.Options);
        return content.Length <= LargestContent ? (Said?)null : new Said("A draft holds at most {0} kB of text. Shorten it, or send it in parts.", LargestContent / 1000);
    }

    private static Outcome<DraftLine> Refused(Said why) => new Outcome<DraftLine>.Invalid(new Dictionary<string, Said[]> { ["draft"] = [why] });

    private sealed class BegunMeanwhileException : Exception;

    private sealed class TooManyException : Exception;
}
