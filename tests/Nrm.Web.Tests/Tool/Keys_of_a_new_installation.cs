using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Tool;

namespace Nrm.Web.Tests.Tool;

/// <summary>Keys are made beside an empty database and beside no other, wherever it lies.</summary>
public sealed class Keys_of_a_new_installation
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Migrating_makes_keys_once_and_never_beside_a_database_that_is_in_use(DatabaseProvider provider)
    {
        Assert.SkipWhen(TestDatabases.WhyNot(provider) is not null, TestDatabases.WhyNot(provider) ?? "");
        await using var database = await TestDatabase.Empty(provider);
        (string, string)[] environment = [("Db__Provider", provider.ToString()), ("Db__ConnectionString", database.ConnectionString)];
        var keys = Path.Combine(database.Folder, "keys", "nrm.keys");

        var first = await ToolProcess.Run(database.Folder, environment, "migrate");
        Assert.Equal((ExitCode.Done, true), (first.Code, File.Exists(keys)));
        Assert.Contains("New keys: ", first.Errors, StringComparison.Ordinal);

        File.Delete(keys);
        var without = await ToolProcess.Run(database.Folder, environment, "migrate");
        Assert.Equal((ExitCode.Failed, false), (without.Code, File.Exists(keys)));
        Assert.Contains("There is no key file at", without.Errors, StringComparison.Ordinal);
    }
}
