using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Forms;

/// <summary>The form of one use case: what it asks, in the order in which it is asked. Texts are keys of the localizer: English.</summary>
/// <param name="Intro">What this step does, before the first question.</param>
public sealed record StepQuestions(UseCaseDeclaration UseCase, string Intro, IReadOnlyList<Question> Questions)
{
    public IReadOnlyList<Question> Questions { get; init; } = [.. Questions.Select(q => q.In(UseCase.Input))];

    /// <summary>What the button's consequence is, where it cannot be undone.</summary>
    public string? Warning { get; init; }

    /// <summary>The address of the step's own page in a case; null where the common page is enough.</summary>
    public Func<Guid, string>? Page { get; init; }

    /// <summary>The partial that shows what the step is about, above the form, made from the case's frame; null where the case itself is enough.</summary>
    public string? About { get; init; }

    /// <summary>True for what only adds, so that it need not be asked again when somebody else changed the case meanwhile.</summary>
    public bool Adds { get; init; }

    /// <summary>Where in the case one finds oneself afterwards; null is the overview.</summary>
    public Func<Guid, string>? After { get; init; }

    /// <summary>The page that says itself that the step was taken, in place of a sentence on the page afterwards.</summary>
    public Func<Guid, string>? Confirmation { get; init; }

    /// <summary>True for what is done where it stands, as a task is ticked off, and is not offered among the steps.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>The pages of the form where one of them leaves something out; empty for a form of one page.</summary>
    public IReadOnlyList<FormPage> Pages { get; init; } = [];

    /// <summary>The questions without what makes no sense in a case, and for whoever asks; null where all of them always do.</summary>
    public Func<IReadOnlyList<Question>, CaseOverviewView, Actor, IReadOnlyList<Question>>? Fitting { get; init; }

    /// <summary>Where the refusal of a rule stands at a field, because it is about what was typed there; nothing for a rule about the case.</summary>
    public Func<UnmetRule, FormState, Words, IEnumerable<(string Field, string Text)>> AtFields { get; init; } = (_, _, _) => [];
}
