using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Benchmarks;

/// <summary>
/// The yardstick: the rows that the door reads for a case, by plain ADO.NET with a pooled connection and one parameter, every column
/// fetched; and the same with one plain insert into a table like the audit log's, in a transaction of its own, as durable.
/// </summary>
internal sealed class RawReads(TestRecords door)
{
    private static readonly string[] Reads =
    [
        "SELECT * FROM cases WHERE \"Id\" = @id", "SELECT * FROM case_tracks WHERE \"CaseId\" = @id", "SELECT * FROM assignments WHERE \"CaseId\" = @id",
        "SELECT * FROM clocks WHERE \"CaseId\" = @id", "SELECT * FROM tasks WHERE \"CaseId\" = @id",
        "SELECT * FROM sections s WHERE \"CaseId\" = @id AND \"Section\" = 'person' AND NOT EXISTS (SELECT 1 FROM sections o WHERE o.\"CaseId\" = s.\"CaseId\" AND o.\"Section\" = s.\"Section\" AND o.\"Item\" = s.\"Item\" AND o.\"Revision\" > s.\"Revision\")",
        "SELECT * FROM case_keys WHERE \"CaseId\" = @id",
    ];

    private bool IsSqlite => door.Database.Provider is DatabaseProvider.Sqlite;

    public Task Prepare() => door.Sql(
        $"CREATE TABLE plain_audit (at {(IsSqlite ? "TEXT" : "timestamptz")} NOT NULL, who {Id} NOT NULL, what {Id} NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, explanation TEXT NOT NULL, row {(IsSqlite ? "INTEGER PRIMARY KEY" : "bigserial PRIMARY KEY")})");

    public async Task Read(Guid caseId)
    {
        await using var connection = await Connect();
        await ReadAll(connection, caseId);
    }

    public async Task ReadAndInsert(Guid caseId, Guid who)
    {
        await using var connection = await Connect();
        await ReadAll(connection, caseId);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO plain_audit (at, who, what, kind, subject, explanation) VALUES (@at, @who, @what, 'read', 'case-file', 'support-worker/assigned')";
        Add(insert, "@at", IsSqlite ? door.Clock.GetUtcNow().ToString("O") : door.Clock.GetUtcNow().UtcDateTime);
        Add(insert, "@who", Value(who));
        Add(insert, "@what", Value(caseId));
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private string Id => IsSqlite ? "TEXT" : "uuid";

    private object Value(Guid id) => IsSqlite ? id.ToString().ToUpperInvariant() : id;

    private async Task<DbConnection> Connect()
    {
        DbConnection connection = IsSqlite ? new SqliteConnection(door.Database.ConnectionString) : new NpgsqlConnection(door.Database.ConnectionString);
        await connection.OpenAsync();
        if (IsSqlite)
        {
            await using var pragma = connection.CreateCommand();
            pragma.CommandText = "PRAGMA synchronous=FULL";
            await pragma.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private async Task ReadAll(DbConnection connection, Guid caseId)
    {
        foreach (var sql in Reads)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            Add(command, "@id", Value(caseId));
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
            }
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
