using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages;

/// <summary>
/// What a capability shows of itself, said once in the folder of its name: every list of forms, parts of a case, steps of the way and places is
/// made from it. It is found because it is there.
/// </summary>
public abstract class CapabilityPages
{
    /// <summary>All of them, in the order of their capabilities. Each is a class with a constructor without parameters and without state.</summary>
    public static IReadOnlyList<CapabilityPages> All { get; } =
    [
        .. typeof(CapabilityPages).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(CapabilityPages)))
            .Select(t => (CapabilityPages)Activator.CreateInstance(t)!).OrderBy(p => p.Of.Order),
    ];

    /// <summary>Whose pages they are: the capability of the same folder.</summary>
    public abstract Capability Of { get; }

    /// <summary>The forms of its steps.</summary>
    public virtual IReadOnlyList<StepQuestions> Forms => [];

    /// <summary>Its steps that are no step of a case, each with how it is asked for instead.</summary>
    public virtual IReadOnlyDictionary<UseCaseDeclaration, string> WithoutForm => new Dictionary<UseCaseDeclaration, string>();

    /// <summary>Forms that are filled in before there is a case.</summary>
    public virtual IReadOnlyList<KnownForm> FormsBeforeACase => [];

    /// <summary>Its parts of a case. The first is where one chooses among its steps.</summary>
    public virtual IReadOnlyList<CaseTab> Tabs => [];

    /// <summary>Its lines in "where this case is".</summary>
    public virtual IReadOnlyList<ProgressLine> Progress => [];

    /// <summary>Those of its steps that the timeline shows as decisions.</summary>
    public virtual IReadOnlyList<UseCaseDeclaration> Decisions => [];

    /// <summary>What happened, where the label of the step does not say it all; null where it does.</summary>
    public virtual string? Told(CaseEvent happened, CaseFacts facts, Words words) => null;

    /// <summary>Its places of the service navigation.</summary>
    public virtual IReadOnlyList<NavigationPlace> Places => [];

    /// <summary>The pages of a capability.</summary>
    /// <exception cref="UndeclaredException">Nothing shows it.</exception>
    public static CapabilityPages For(Capability capability) => All.FirstOrDefault(p => p.Of == capability) ?? throw new UndeclaredException($"pages of {capability.Name}");

    /// <summary>The pages of the capability that has the step; null where none has, as for what only jobs do.</summary>
    public static CapabilityPages? Having(string useCase) => All.FirstOrDefault(p => p.Of.Steps.Any(s => s.Name == useCase));
}

/// <summary>The pages of one capability.</summary>
public abstract class CapabilityPages<T> : CapabilityPages where T : Capability
{
    private static readonly T Shown = Capabilities.All.OfType<T>().Single();

    public sealed override Capability Of => Shown;
}
