using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Nrm.SqlServer.Tests;

/// <summary>What a script defines, as far as it has been read: a later statement adds a column to a table or takes a trigger or a key away.</summary>
internal sealed class StandingDefinitions(List<string> faults)
{
    private readonly List<TSqlStatement> _all = [];

    public IReadOnlyList<TSqlStatement> All => _all;

    public void Take(TSqlStatement statement)
    {
        switch (statement)
        {
            case AlterTableAddTableElementStatement { Definition.ColumnDefinitions.Count: > 0 } add when Columns(add.SchemaObjectName) is { } columns:
                Each(add.Definition.ColumnDefinitions, columns.Add);
                break;
            case AlterTableAlterColumnStatement alter when Columns(alter.SchemaObjectName) is { } columns:
                Each(columns.Where(c => Same(c.ColumnIdentifier, alter.ColumnIdentifier)), c => c.DataType = alter.DataType);
                break;
            case AlterTableDropTableElementStatement drop when Columns(drop.SchemaObjectName) is { } columns:
                Each(drop.AlterTableDropTableElements.Where(e => e.TableElementType is TableElementType.Column), e => Removed(
                    columns.Remove(columns.FirstOrDefault(c => Same(c.ColumnIdentifier, e.Name))!), $"column {e.Name.Value}"));
                Each(drop.AlterTableDropTableElements.Where(e => e.TableElementType is TableElementType.Constraint), e => Removed(
                    Definitions(drop.SchemaObjectName).Any(d => d.TableConstraints.FirstOrDefault(c => Same(c.ConstraintIdentifier, e.Name)) is { } dropped && d.TableConstraints.Remove(dropped)),
                    $"constraint {e.Name.Value}"));
                _all.RemoveAll(d => d is AlterTableAddTableElementStatement { Definition: { ColumnDefinitions.Count: 0, TableConstraints.Count: 0 } });
                break;
            case DropIndexStatement drop:
                Each(drop.DropIndexClauses.OfType<DropIndexClause>(), d => Remove<CreateIndexStatement>(i => Same(i.Name, d.Index) && Same(i.OnName.BaseIdentifier, d.Object.BaseIdentifier), d.Index));
                break;
            case DropTriggerStatement drop:
                Each(drop.Objects, o => Remove<TriggerStatementBody>(t => Same(t.Name.BaseIdentifier, o.BaseIdentifier), o.BaseIdentifier));
                break;
            case DropTableStatement drop:
                Each(drop.Objects, o => Remove<CreateTableStatement>(t => Same(t.SchemaObjectName.BaseIdentifier, o.BaseIdentifier), o.BaseIdentifier));
                break;
            case var definition when IsDefinition(definition):
                _all.Add(definition);
                break;
        }
    }

    private IList<ColumnDefinition>? Columns(SchemaObjectName table) =>
        _all.OfType<CreateTableStatement>().LastOrDefault(t => Same(t.SchemaObjectName.BaseIdentifier, table.BaseIdentifier))?.Definition.ColumnDefinitions;

    /// <summary>The table's own, and what was added to it afterwards.</summary>
    private IEnumerable<TableDefinition> Definitions(SchemaObjectName table) =>
        _all.OfType<CreateTableStatement>().Where(t => Same(t.SchemaObjectName.BaseIdentifier, table.BaseIdentifier)).Select(t => t.Definition)
            .Concat(_all.OfType<AlterTableAddTableElementStatement>().Where(a => Same(a.SchemaObjectName.BaseIdentifier, table.BaseIdentifier)).Select(a => a.Definition));

    private void Remove<T>(Predicate<T> which, Identifier name) where T : TSqlStatement =>
        Removed(_all.RemoveAll(d => d is T definition && which(definition)) > 0, name.Value);

    private void Removed(bool was, string what)
    {
        if (!was)
        {
            faults.Add($"{what} is dropped and was not there");
        }
    }

    private static bool Same(Identifier? a, Identifier b) => string.Equals(a?.Value, b.Value, StringComparison.OrdinalIgnoreCase);

    private static void Each<T>(IEnumerable<T> items, Action<T> act)
    {
        foreach (var item in items.ToList())
        {
            act(item);
        }
    }

    private static bool IsDefinition(TSqlStatement statement) => statement
        is CreateSchemaStatement or CreateTableStatement or AlterTableAddTableElementStatement or IndexStatement
        or TriggerStatementBody or ViewStatementBody or ProcedureStatementBodyBase or CreateSequenceStatement
        or CreateRoleStatement or GrantStatement or DenyStatement
        && statement is not (AlterTriggerStatement or AlterViewStatement or AlterProcedureStatement or AlterFunctionStatement or AlterIndexStatement);
}
