using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Drafts;
using Nrm.Web.Language;

namespace Nrm.Web.Forms;

/// <summary>
/// The way of every form that changes a case: what was kept is put back, what is sent goes through the door as the same use case that the
/// API takes, and whatever stands against it comes back with everything that was typed.
/// </summary>
public sealed class StepForms(Changes changes, Drafts drafts, KnownForms known, Words words)
{
    /// <summary>The form as its author left it; empty, or with what is suggested, when nothing was kept.</summary>
    public async Task<FilledForm> Begin(Actor actor, DraftPlace place, IReadOnlyDictionary<string, string[]>? suggested, CancellationToken cancel)
    {
        var kept = await drafts.Find(actor, place, cancel);
        if (kept is { Opens: false })
        {
            return new FilledForm(place, new FormState(suggested ?? new Dictionary<string, string[]>(), FormState.Empty.Errors), null, null, null) { NotOpened = true };
        }

        var values = kept?.Fields ?? suggested ?? new Dictionary<string, string[]>();
        return new FilledForm(place, new FormState(values, FormState.Empty.Errors), kept?.SavedAt, kept?.DeleteOn, null) { Typed = kept is not null };
    }

    /// <param name="caseId">Null for a use case that opens a case.</param>
    /// <param name="given">Fields that the page itself decides, such as which need the form is about.</param>
    public async Task<SentForm> Send(
        Actor actor, Guid? caseId, UseCaseDeclaration useCase, DraftPlace place, Posted posted, string requestId, CancellationToken cancel,
        IReadOnlyDictionary<string, string[]>? given = null)
    {
        var fields = given is null ? posted.Fields : posted.Fields.Concat(given).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Last().Value);
        switch (posted.Pressed)
        {
            case Posted.SaveForLater:
                return (await drafts.Save(actor, null, place, posted.Fields, known.Over(place, posted), cancel)).IsDone(out var kept, out var notKept) ? new SentForm.Kept(kept) : Back(notKept);
            case Posted.Discard:
                await Forget(actor, place, cancel);
                return new SentForm.Discarded();
        }

        var read = FormReader.Read(useCase.Input, fields);
        if (read.Input is not UseCase input)
        {
            return Back(new Refusal.Invalid(read.Errors));
        }

        var call = new CallContext(requestId, posted.VersionRead, posted.KeyOfForm);
        try
        {
            if (!(await changes.Make(actor, caseId, input, call, cancel)).IsDone(out var changed, out var refusal))
            {
                return Back(refusal is Refusal.Invalid { Errors: var wrong }
                    ? new Refusal.Invalid(wrong.GroupBy(e => read.FieldOf(e.Key)).ToDictionary(g => g.Key, g => g.SelectMany(e => e.Value).ToArray()))
                    : refusal);
            }

            await Forget(actor, place, cancel);
            return new SentForm.Done(changed);
        }
        catch (AuditUnavailableException)
        {
            return Back(new Refusal.Unavailable());
        }

        // What is wrong with fields stands at them, everything else above the form.
        SentForm Back(Refusal refusal) => refusal is Refusal.NotFound ? new SentForm.NotFound() : new SentForm.Again(new FilledForm(
            place,
            new FormState(posted.Fields, refusal is Refusal.Invalid { Errors: var errors } ? words.Of(errors) : FormState.Empty.Errors), null, null,
            refusal is Refusal.Invalid ? null : refusal)
        {
            // A form refused for its content may be sent again under its key only unchanged; a changed one is another.
            Version = (refusal as Refusal.Changed)?.CurrentVersion ?? posted.VersionRead,
            Typed = posted.HasText,
        });
    }

    private async Task Forget(Actor actor, DraftPlace place, CancellationToken cancel)
    {
        if (await drafts.Find(actor, place, cancel) is { } kept)
        {
            await drafts.Delete(actor, kept.Id, cancel);
        }
    }
}

/// <summary>A form to be shown.</summary>
/// <param name="SavedAt">When it was last kept (UTC); null when it was not.</param>
/// <param name="DeleteOn">The day on which what was kept is deleted.</param>
public sealed record FilledForm(DraftPlace Place, FormState State, DateTime? SavedAt, DateOnly? DeleteOn, Refusal? Refusal)
{
    /// <summary>Of this form, once.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The version of the case that it is made from.</summary>
    public int? Version { get; init; }

    /// <summary>True when somebody typed something of what stands in it: it is not left out, whatever stands against the step.</summary>
    public bool Typed { get; init; }

    /// <summary>True when something was kept of it and does not open.</summary>
    public bool NotOpened { get; init; }

    /// <summary>Of a form without a case that may have several drafts.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>For a field that the page fills from another, where the person types: what is wrong stands there.</summary>
    public FilledForm WithErrorsAt(string field, string typed) => this with
    {
        State = State with { Errors = State.Errors.ToDictionary(e => e.Key == field ? typed : e.Key, e => e.Value) },
    };
}

/// <summary>What became of a form.</summary>
public abstract record SentForm
{
    private SentForm() { }

    public sealed record Done(CaseChanged Changed) : SentForm;

    /// <summary>Kept for later.</summary>
    public sealed record Kept(DraftLine Line) : SentForm;

    public sealed record Discarded : SentForm;

    public sealed record Again(FilledForm Form) : SentForm;

    public sealed record NotFound : SentForm;
}
