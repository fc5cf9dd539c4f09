using Nrm.Records.Setup;

namespace Nrm.TestKit;

/// <summary>Which databases are here, and why the others are not. The same tests run on all of them.</summary>
public static class TestDatabases
{
    public const string PostgresVariable = "NRM_TEST_POSTGRES";
    public const string SqlServerVariable = "NRM_TEST_SQLSERVER";

    public static IReadOnlyList<DatabaseProvider> Providers { get; } = Enum.GetValues<DatabaseProvider>();

    /// <summary>Null when tests can run on it.</summary>
    public static string? WhyNot(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => null,
        DatabaseProvider.Postgres => Server(provider) is null ? $"PostgreSQL: {PostgresVariable} is not set" : null,
        DatabaseProvider.SqlServer => Server(provider) is not null ? null
            : SqlServerContainer.IsAsked ? $"SQL Server: {SqlServerContainer.WhyNot()}" : $"SQL Server: no engine here ({SqlServerVariable} is not set)",
    };

    internal static string? Server(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Postgres => Environment.GetEnvironmentVariable(PostgresVariable),
        DatabaseProvider.SqlServer => SqlServerContainer.IsAsked ? SqlServerContainer.ConnectionString() : Environment.GetEnvironmentVariable(SqlServerVariable),
        _ => null,
    } is { Length: > 0 } server ? server : null;
}
