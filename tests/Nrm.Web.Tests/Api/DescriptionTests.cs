using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Nrm.Web.Api.Description;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Api;

public sealed class DescriptionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_committed_document_is_what_the_endpoints_say()
    {
        var cancel = TestContext.Current.CancellationToken;
        var document = await shared.App.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDescription.Document).GetOpenApiDocumentAsync(cancel);
        var received = (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel)).ReplaceLineEndings("\n") + "\n";
        var committed = Path.Combine(SharedApp.RepositoryRoot, "docs", "api", "openapi.json");

        if (!File.Exists(committed) || await File.ReadAllTextAsync(committed, cancel) != received)
        {
            await File.WriteAllTextAsync(committed + ".received", received, cancel);
            Assert.Fail("docs/api/openapi.json is behind the code. Look at openapi.json.received beside it and, when it is meant, put it in its place.");
        }
    }
}
