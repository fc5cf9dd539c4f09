using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Documents;

public sealed class GeneratedPagesTests
{
    public static TheoryData<string> Pages => [.. Nrm.Tool.Documents.Documents.All.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_generated_page_is_as_the_tables_say(string name)
    {
        var committed = File.ReadAllText(Path.Combine(SharedApp.RepositoryRoot, "docs", name)).ReplaceLineEndings("\n");

        Assert.True(Nrm.Tool.Documents.Documents.All[name]() == committed, $"docs/{name} is behind. Run: nrm documents");
    }
}
