using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Pages;

/// <summary>Whole rows in and out of tables, past the program, fast: for filling only.</summary>
internal sealed class Bulk : IAsyncDisposable
{
    private readonly DbConnection _connection;

    private Bulk(DatabaseProvider provider, DbConnection connection)
    {
        Provider = provider;
        _connection = connection;
    }

    public DatabaseProvider Provider { get; }

    public static async Task<Bulk> Open(DatabaseProvider provider, string connectionString)
    {
        DbConnection connection = provider is DatabaseProvider.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var bulk = new Bulk(provider, connection);
        if (provider is DatabaseProvider.Sqlite)
        {
            await bulk.Do("PRAGMA synchronous=OFF");
        }

        return bulk;
    }

    public async Task Do(string sql)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<Rows> Read(string table)
    {
        await using var command = Command($"SELECT * FROM {table}");
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var values = new object[columns.Length];
            reader.GetValues(values);
            rows.Add(values);
        }

        return new Rows(table, columns, rows);
    }

    public async Task Write(string table, IReadOnlyList<string> columns, IEnumerable<object[]> rows)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        if (_connection is NpgsqlConnection postgres)
        {
            await using var writer = await postgres.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(CancellationToken.None, row);
            }

            await writer.CompleteAsync();
            return;
        }

        await using var transaction = await _connection.BeginTransactionAsync();
        await using var insert = Command($"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})");
        insert.Transaction = transaction;
        var parameters = columns.Select((_, i) => new SqliteParameter($"@p{i}", DBNull.Value)).ToArray();
        insert.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // names of this program's own tables
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        return command;
    }
}

internal sealed record Rows(string Table, string[] Columns, List<object[]> Values)
{
    public int At(string column) => Array.IndexOf(Columns, column) is >= 0 and var at ? at : throw new ArgumentException($"{Table} has no column {column}.", nameof(column));

    /// <summary>A column that holds an id, whatever the database keeps ids as.</summary>
    public Guid Id(object[] row, string column) => row[At(column)] is Guid id ? id : Guid.Parse((string)row[At(column)]);
}
