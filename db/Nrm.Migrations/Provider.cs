namespace Nrm.Migrations;

/// <summary>The names by which a migration is told the database it runs on.</summary>
public static class Provider
{
    public const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    public const string Postgres = "Npgsql.EntityFrameworkCore.PostgreSQL";
    public const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";
}
