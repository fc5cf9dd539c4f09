using Nrm.Migrations;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>What an insider with the owner's account of the database can do.</summary>
internal static class Tampering
{
    public static string ProviderName(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "Microsoft.EntityFrameworkCore.Sqlite",
        DatabaseProvider.Postgres => "Npgsql.EntityFrameworkCore.PostgreSQL",
        DatabaseProvider.SqlServer => "Microsoft.EntityFrameworkCore.SqlServer",
    };

    public static async Task WithoutTriggers(TestRecords door)
    {
        foreach (var statement in AppendOnlyTriggers.Removal(ProviderName(door.Database.Provider)))
        {
            await door.Sql(statement);
        }
    }

    /// <summary>An id as the database's own tools write it: SQLite holds it as upper-case text.</summary>
    public static object Id(TestRecords door, Guid id) => door.Database.Provider is DatabaseProvider.Sqlite ? id.ToString().ToUpperInvariant() : id;
}
