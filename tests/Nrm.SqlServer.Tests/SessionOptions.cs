using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Nrm.SqlServer.Tests;

/// <summary>What a script says of its session before it does anything: sqlcmd and a driver begin differently.</summary>
internal static class SessionOptions
{
    private const SetOptions On = SetOptions.AnsiNulls | SetOptions.AnsiPadding | SetOptions.AnsiWarnings | SetOptions.ArithAbort | SetOptions.ConcatNullYieldsNull
        | SetOptions.QuotedIdentifier | SetOptions.XactAbort;

    /// <summary>The options that are not set as they have to be, in a batch of their own or before the first statement of any other kind; and what follows without its guard.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: false, SqlEngineType.All).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0)
        {
            return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        }

        var sets = script.Batches[0].Statements.TakeWhile(s => s is PredicateSetStatement).Cast<PredicateSetStatement>().ToList();
        var on = sets.Where(s => s.IsOn).Aggregate(SetOptions.None, (all, s) => all | s.Options);
        var off = sets.Where(s => !s.IsOn).Aggregate(SetOptions.None, (all, s) => all | s.Options);
        return
        [
            .. Enum.GetValues<SetOptions>().Where(o => o is not SetOptions.None && On.HasFlag(o) && (!on.HasFlag(o) || off.HasFlag(o))).Select(o => $"{o} is not on"),
            .. off.HasFlag(SetOptions.NumericRoundAbort) ? Array.Empty<string>() : ["NumericRoundAbort is not off"],
            .. Database(script.Batches[0]),
            .. script.Batches[0].Statements.Any(s => s is CreateTableStatement or CreateIndexStatement) ? ["the options and what needs them stand in one batch"] : Array.Empty<string>(),
            .. Unguarded(script),
        ];
    }

    private static IEnumerable<string> Database(TSqlBatch first)
    {
        var set = first.Statements.OfType<IfStatement>().Select(s => s.ThenStatement).OfType<AlterDatabaseSetStatement>().Where(s => s.UseCurrent).SelectMany(s => s.Options).OfType<OnOffDatabaseOption>()
            .Where(o => o.OptionState is OptionState.On).Select(o => o.OptionKind).ToList();
        return new[] { DatabaseOptionKind.ReadCommittedSnapshot, DatabaseOptionKind.AllowSnapshotIsolation }.Except(set).Select(o => $"{o} is not set on the database");
    }

    /// <summary>Each migration but the first asks whether the one before it came about.</summary>
    private static IEnumerable<string> Unguarded(TSqlScript script)
    {
        var migrations = script.Batches.Where(b => b.Statements.FirstOrDefault() is BeginTransactionStatement).ToList();
        return migrations.Zip(migrations.Skip(1)).Where(pair => pair.Second.Statements[1] is not IfStatement { ThenStatement: ThrowStatement, Predicate: BooleanNotExpression guard }
                || Names(guard).FirstOrDefault() != Names(pair.First)[^1])
            .Select(pair => $"line {pair.Second.StartLine}: a migration runs though the one before it did not come about");
    }

    /// <summary>The migrations that a piece of the script names, in order.</summary>
    private static List<string> Names(TSqlFragment of)
    {
        var literals = new Literals();
        of.Accept(literals);
        return literals.Found;
    }

    private sealed class Literals : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(StringLiteral node)
        {
            if (node.Value.Length > 15 && node.Value[14] == '_' && node.Value[..14].All(char.IsAsciiDigit))
            {
                Found.Add(node.Value);
            }
        }
    }
}
