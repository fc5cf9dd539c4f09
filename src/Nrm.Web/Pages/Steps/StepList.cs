using System.Collections.Frozen;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Steps;

/// <summary>The forms of all use cases that change a case, as the capabilities have them. A test holds that none is missing and that each asks for every field.</summary>
public static class StepList
{
    public static IReadOnlyList<StepQuestions> All { get; } = [.. CapabilityPages.All.SelectMany(p => p.Forms)];

    /// <summary>With those that are filled in before there is a case.</summary>
    public static IEnumerable<KnownForm> KnownForms =>
        [.. CapabilityPages.All.SelectMany(p => p.FormsBeforeACase), .. All.Select(s => new KnownForm(s.UseCase.Name, OfACase: true) { Pages = s.Pages })];

    private static FrozenDictionary<string, StepQuestions> ByUseCase { get; } = All.ToFrozenDictionary(s => s.UseCase.Name);

    public static StepQuestions? Find(string useCase) => ByUseCase.GetValueOrDefault(useCase);
}
