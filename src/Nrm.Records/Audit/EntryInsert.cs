using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>
/// Entries by one statement that is built once for the writer's context. For SQLite, where the change tracker costs more than the insert; a server is
/// sent many entries in one message, which the change tracker does. Which columns there are, and how each is written, the model says.
/// </summary>
internal sealed class EntryInsert
{
    private readonly IRelationalCommand _command;
    private readonly IProperty[] _columns;
    private readonly NrmDbContext _context;
    private readonly IRelationalConnection _connection;
    private readonly IRelationalCommandDiagnosticsLogger _logger;

    public EntryInsert(NrmDbContext context)
    {
        var entries = context.Model.FindEntityType(typeof(AuditEntryRow))!;
        var table = StoreObjectIdentifier.Create(entries, StoreObjectType.Table)!.Value;
        var sql = context.GetService<ISqlGenerationHelper>();
        _context = context;
        _connection = context.GetService<IRelationalConnection>();
        _logger = context.GetService<IRelationalCommandDiagnosticsLogger>();
        _columns = [.. entries.GetProperties()];
        var names = _columns.Select(c => sql.DelimitIdentifier(c.GetColumnName(table)!));
        var builder = context.GetService<IRelationalCommandBuilderFactory>().Create();
        builder.Append($"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", _columns.Select(c => $"@{c.Name}"))})");
        foreach (var column in _columns)
        {
            builder.AddParameter(column.Name, $"@{column.Name}", column.GetRelationalTypeMapping(), nullable: true);
        }

        _command = builder.Build();
    }

    /// <summary>In the transaction of the context.</summary>
    /// <exception cref="DbUpdateException">The database took the row and did not keep it.</exception>
    public async Task Insert(AuditEntryRow row)
    {
        var values = _columns.ToDictionary(c => c.Name, c => c.GetGetter().GetClrValue(row));
        if (await _command.ExecuteNonQueryAsync(new RelationalCommandParameterObject(_connection, values, null, _context, _logger, CommandSource.SaveChanges)) != 1)
        {
            throw new DbUpdateException("An entry was not kept.");
        }
    }
}
