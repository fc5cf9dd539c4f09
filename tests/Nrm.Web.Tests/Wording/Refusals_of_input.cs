using System.Runtime.CompilerServices;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

public sealed class Refusals_of_input
{
    public static TheoryData<string> UseCaseNames => [.. UseCases.All.Where(u => u.Input is not null).Select(u => u.Name)];

    [Theory]
    [MemberData(nameof(UseCaseNames))]
    public void An_empty_form_is_refused_in_french(string name)
    {
        var empty = (UseCase)RuntimeHelpers.GetUninitializedObject(UseCases.Find(name)!.Input!);
        var words = new Words();

        var messages = Speaking.In("fr", words, w => empty.Validate(new DateOnly(2026, 11, 28)).Errors.Select(e => (e.ErrorMessage, French: w.Of(e.Said()))).ToList());

        Assert.Empty(words.Untranslated);
        Assert.All(messages, m => Assert.NotEqual(m.ErrorMessage, m.French));
    }

    [Fact]
    public void Most_empty_forms_are_refused() => Assert.True(
        UseCases.All.Count(u => u.Input is not null && !((UseCase)RuntimeHelpers.GetUninitializedObject(u.Input)).Validate(new DateOnly(2026, 11, 28)).IsValid) > 30);
}
