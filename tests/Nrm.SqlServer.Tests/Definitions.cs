using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Nrm.SqlServer.Tests;

/// <summary>
/// The definitions that stand when a migration script has run, one by one as the schema model takes them: out of their batches, IF and BEGIN
/// blocks and EXEC texts, where a script that may be run twice has to hide them, and with what later migrations add to them or take away.
/// </summary>
internal static partial class Definitions
{
    public static IEnumerable<string> In(string sql, List<string> faults)
    {
        var standing = new StandingDefinitions(faults);
        foreach (var statement in Statements(sql, faults))
        {
            standing.Take(statement);
        }

        return standing.All.Select(Text);
    }

    private static IEnumerable<TSqlStatement> Statements(string sql, List<string> faults)
    {
        var script = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.All).Parse(new StringReader(sql), out var errors);
        faults.AddRange(errors.Select(e => $"line {e.Line}: {e.Message}"));
        return errors.Count > 0 ? [] : ((TSqlScript)script).Batches.SelectMany(b => b.Statements).SelectMany(s => Flat(s, faults));
    }

    private static IEnumerable<TSqlStatement> Flat(TSqlStatement statement, List<string> faults) => statement switch
    {
        BeginEndBlockStatement block => Flat(block.StatementList, faults),
        TryCatchStatement attempt => Flat(attempt.TryStatements, faults).Concat(Flat(attempt.CatchStatements, faults)),
        IfStatement choice => Flat(choice.ThenStatement, faults).Concat(choice.ElseStatement is { } otherwise ? Flat(otherwise, faults) : []),
        ExecuteStatement execute => LiteralText(execute) is { } text ? Statements(text, faults) : [],
        _ => [statement],
    };

    private static IEnumerable<TSqlStatement> Flat(StatementList? list, List<string> faults) => list?.Statements.SelectMany(s => Flat(s, faults)) ?? [];

    private static string Text(TSqlStatement definition)
    {
        new Sql150ScriptGenerator().GenerateScript(definition, out var text);
        return CreateOrAlter().Replace(text.TrimStart(), "CREATE ");
    }

    private static string? LiteralText(ExecuteStatement execute) => execute.ExecuteSpecification.ExecutableEntity switch
    {
        ExecutableStringList list when list.Strings.All(s => s is StringLiteral) =>
            string.Concat(list.Strings.Cast<StringLiteral>().Select(s => s.Value)),
        ExecutableProcedureReference { ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value: "sp_executesql" } call
            when call.Parameters is [{ ParameterValue: StringLiteral text }, ..] => text.Value,
        _ => null,
    };

    [GeneratedRegex(@"^CREATE\s+OR\s+ALTER\s+", RegexOptions.IgnoreCase)]
    private static partial Regex CreateOrAlter();
}
