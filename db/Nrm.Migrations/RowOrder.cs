using Microsoft.EntityFrameworkCore.Migrations;

namespace Nrm.Migrations;

/// <summary>
/// Gives the rows of the first release the places that they were shown in: by instant, then by id in the order of its text, the last time that
/// an id decides about an order. Documents take theirs from the event that names them, which is exact.
/// </summary>
public static class RowOrder
{
    public static void Fill(MigrationBuilder migration)
    {
        var provider = migration.ActiveProvider!;
        Number(migration, "assignments", "Position", "CaseId", "RequestedAt", "Id");
        Number(migration, "clocks", "Position", "CaseId", "Id");
        Number(migration, "tasks", "Position", "CaseId", "CreatedAt", "Id");
        Number(migration, "files", "Position", "CaseId", "AttachedAt", "Id");
        Number(migration, "drafts", "Position", "StaffId", "StartedAt", "Id");
        Number(migration, "organisations", "Rank", null, "Id");
        foreach (var statement in AppendOnlyTriggers.Removal(provider, "case_events").Concat(AppendOnlyTriggers.Removal(provider, "sections")))
        {
            migration.Sql(statement);
        }

        Number(migration, "case_events", "Version", "CaseId", "At", "Id");
        Run(migration, provider switch
        {
            Provider.Sqlite => SqliteSections,
            Provider.Postgres => PostgresSections,
            Provider.SqlServer => SqlServerSections,
            _ => throw new NotSupportedException($"Nothing is written for {provider}."),
        });
        foreach (var statement in AppendOnlyTriggers.On(provider, "case_events").Concat(AppendOnlyTriggers.On(provider, "sections")))
        {
            migration.Sql(statement);
        }
    }

    private static void Number(MigrationBuilder migration, string table, string column, string? within, params string[] by)
    {
        var (open, close) = migration.ActiveProvider is Provider.SqlServer ? ('[', ']') : ('"', '"');
        var place = $"ROW_NUMBER() OVER ({(within is null ? "" : $"PARTITION BY {Name(within)} ")}ORDER BY {string.Join(", ", by.Select(Key))})";
        Run(migration, migration.ActiveProvider is Provider.SqlServer
            ? $"WITH placed AS (SELECT {Name(column)}, {place} AS place FROM {Name(table)}) UPDATE placed SET {Name(column)} = place;"
            : $"UPDATE {table} SET {Name(column)} = placed.place FROM (SELECT {Name("Id")}, {place} AS place FROM {table}) AS placed WHERE placed.{Name("Id")} = {table}.{Name("Id")};");

        string Name(string name) => $"{open}{name}{close}";

        string Key(string name) => name == "Id" && migration.ActiveProvider is Provider.SqlServer ? "CONVERT(char(36), [Id])" : Name(name);
    }

    // EXEC: a script that may be run twice is compiled whole, also where the column is not there.
    private static void Run(MigrationBuilder migration, string statement) =>
        migration.Sql(migration.ActiveProvider is Provider.SqlServer ? $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}');" : statement);

    // An item that a section does not have is left out of the event's list.
    private const string SqliteSections =
        """
        UPDATE sections SET "Version" = named.version, "Position" = named.place
        FROM (SELECT e."CaseId" AS owner, e."Version" AS version, s.key + 1 AS place, s.value ->> '$.section' AS section,
                     upper(coalesce(s.value ->> '$.item', '00000000-0000-0000-0000-000000000000')) AS item, s.value ->> '$.revision' AS revision
              FROM case_events AS e, json_each(e."Sealed") AS s) AS named
        WHERE sections."CaseId" = named.owner AND sections."Section" = named.section AND sections."Item" = named.item AND sections."Revision" = named.revision;
        """;

    private const string PostgresSections =
        """
        UPDATE sections SET "Version" = named.version, "Position" = named.place
        FROM (SELECT e."CaseId" AS owner, e."Version" AS version, s.place, s.value ->> 'section' AS section,
                     coalesce(s.value ->> 'item', '00000000-0000-0000-0000-000000000000')::uuid AS item, (s.value ->> 'revision')::int AS revision
              FROM case_events AS e, jsonb_array_elements(e."Sealed"::jsonb) WITH ORDINALITY AS s (value, place)) AS named
        WHERE sections."CaseId" = named.owner AND sections."Section" = named.section AND sections."Item" = named.item AND sections."Revision" = named.revision;
        """;

    private const string SqlServerSections =
        """
        UPDATE t SET t.[Version] = e.[Version], t.[Position] = CAST(s.[key] AS int) + 1
        FROM [sections] AS t JOIN [case_events] AS e ON e.[CaseId] = t.[CaseId] CROSS APPLY OPENJSON(e.[Sealed]) AS s
        WHERE t.[Section] = JSON_VALUE(s.[value], '$.section')
          AND t.[Item] = CAST(COALESCE(JSON_VALUE(s.[value], '$.item'), '00000000-0000-0000-0000-000000000000') AS uniqueidentifier)
          AND t.[Revision] = CAST(JSON_VALUE(s.[value], '$.revision') AS int);
        """;
}
