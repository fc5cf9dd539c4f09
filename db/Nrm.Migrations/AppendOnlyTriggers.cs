using Microsoft.EntityFrameworkCore.Migrations;

namespace Nrm.Migrations;

/// <summary>
/// The database's own refusal to change or remove what is append-only. The context refuses first, and the roles of db/roles do so for
/// the program's account; the triggers are for whoever comes with another tool and the same account.
/// </summary>
public static class AppendOnlyTriggers
{
    /// <summary>Table and the columns of its primary key.</summary>
    public static IReadOnlyDictionary<string, string[]> Tables { get; } = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["audit_entries"] = ["NodeId", "NodeCounter"],
        ["audit_positions"] = ["Position"],
        ["audit_checkpoints"] = ["Size"],
        ["sections"] = ["CaseId", "Section", "Item", "Revision"],
        ["case_events"] = ["Id"],
        ["file_parts"] = ["FileId", "Part"],
    };

    public static void Add(MigrationBuilder migration)
    {
        foreach (var statement in Statements(migration.ActiveProvider!))
        {
            migration.Sql(statement);
        }
    }

    public static IEnumerable<string> Statements(string provider) => Tables.Keys.SelectMany(t => On(provider, t))
        .Prepend(provider is Provider.Postgres ? PostgresFunction : "").Where(s => s.Length > 0);

    public static IEnumerable<string> Removal(string provider) => Tables.Keys.SelectMany(t => Removal(provider, t));

    /// <summary>The triggers of one table.</summary>
    public static IEnumerable<string> On(string provider, string table) => provider switch
    {
        Provider.Sqlite => Sqlite(table, Tables[table]),
        Provider.Postgres => Postgres(table),
        Provider.SqlServer => [SqlServer(table)],
        _ => throw new NotSupportedException($"No triggers are written for {provider}."),
    };

    /// <summary>Takes them away, for a migration that fills a new column of rows that are there, and puts them back.</summary>
    public static IEnumerable<string> Removal(string provider, string table) => provider switch
    {
        Provider.Sqlite => new[] { "update", "delete", "replace" }.Select(w => $"DROP TRIGGER {table}_no_{w};"),
        Provider.Postgres => new[] { "rewriting", "truncate" }.Select(w => $"DROP TRIGGER {table}_no_{w} ON {table};"),
        Provider.SqlServer => [$"DROP TRIGGER [{table}_append_only];"],
        _ => throw new NotSupportedException($"No triggers are written for {provider}."),
    };

    // INSERT OR REPLACE removes a row without firing its delete trigger, hence the third.
    private static IEnumerable<string> Sqlite(string table, string[] key) =>
    [
        $"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
        $"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
        $"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE "
        + string.Join(" AND ", key.Select(k => $"\"{k}\" = NEW.\"{k}\"")) + $") BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
    ];

    private const string PostgresFunction =
        """
        CREATE FUNCTION nrm_append_only() RETURNS trigger LANGUAGE plpgsql AS $nrm$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END
        $nrm$;
        """;

    private static IEnumerable<string> Postgres(string table) =>
    [
        $"CREATE TRIGGER {table}_no_rewriting BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION nrm_append_only();",
        $"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION nrm_append_only();",
    ];

    // EXEC, because a trigger must be alone in its batch, also in the script that may be run twice.
    private static string SqlServer(string table) =>
        $"EXEC(N'CREATE TRIGGER [{table}_append_only] ON [{table}] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, ''{table} is append-only'', 1; END');";
}
