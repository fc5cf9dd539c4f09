using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Nrm.SqlServer.Tests;

/// <summary>
/// The definitions in a migration script, one by one as the schema model takes them: out of their batches, IF and BEGIN
/// blocks and EXEC texts, where a script that may be run twice has to hide them.
/// </summary>
internal static partial class Definitions
{
    public static IEnumerable<string> In(string sql, List<string> syntaxErrors)
    {
        var script = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.All).Parse(new StringReader(sql), out var errors);
        syntaxErrors.AddRange(errors.Select(e => $"line {e.Line}: {e.Message}"));
        return errors.Count > 0
            ? []
            : [.. ((TSqlScript)script).Batches.SelectMany(b => b.Statements).SelectMany(s => In(s, sql, syntaxErrors))];
    }

    private static IEnumerable<string> In(TSqlStatement statement, string sql, List<string> syntaxErrors) => statement switch
    {
        BeginEndBlockStatement block => In(block.StatementList, sql, syntaxErrors),
        TryCatchStatement attempt => In(attempt.TryStatements, sql, syntaxErrors).Concat(In(attempt.CatchStatements, sql, syntaxErrors)),
        IfStatement choice => In(choice.ThenStatement, sql, syntaxErrors)
            .Concat(choice.ElseStatement is { } otherwise ? In(otherwise, sql, syntaxErrors) : []),
        ExecuteStatement execute => LiteralText(execute) is { } text ? In(text, syntaxErrors) : [],
        _ when IsDefinition(statement) => [CreateOrAlter().Replace(sql.Substring(statement.StartOffset, statement.FragmentLength), "CREATE ")],
        _ => [],
    };

    private static IEnumerable<string> In(StatementList? list, string sql, List<string> syntaxErrors) =>
        list?.Statements.SelectMany(s => In(s, sql, syntaxErrors)) ?? [];

    private static bool IsDefinition(TSqlStatement statement) => statement
        is CreateSchemaStatement or CreateTableStatement or AlterTableAddTableElementStatement or IndexStatement
        or TriggerStatementBody or ViewStatementBody or ProcedureStatementBodyBase or CreateSequenceStatement
        or CreateRoleStatement or GrantStatement or DenyStatement
        && statement is not (AlterTriggerStatement or AlterViewStatement or AlterProcedureStatement or AlterFunctionStatement or AlterIndexStatement);

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
