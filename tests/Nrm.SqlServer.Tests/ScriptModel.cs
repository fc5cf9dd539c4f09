using Microsoft.SqlServer.Dac.Model;

namespace Nrm.SqlServer.Tests;

/// <summary>
/// What SQL Server's own grammar and schema model (DacFx, SQL Server 2019) make of a script, without a server.
/// A script is good when <see cref="Faults"/> is empty.
/// </summary>
/// <remarks>
/// Not seen: what only an engine finds out when it runs the statement (data, permissions, plans), and the text of an
/// EXEC that is put together from variables. DML is parsed, not resolved, unless it stands in a trigger or procedure.
/// </remarks>
public sealed class ScriptModel
{
    /// <summary>Syntax errors, each with the line in the script, or in the EXEC text that it stands in.</summary>
    public required IReadOnlyList<string> SyntaxErrors { get; init; }

    /// <summary>Names that lead nowhere and other contradictions of the model; its warnings count too.</summary>
    public required IReadOnlyList<string> ModelErrors { get; init; }

    public IReadOnlyList<string> Faults => [.. SyntaxErrors, .. ModelErrors];

    public required IReadOnlyList<string> Tables { get; init; }

    public required IReadOnlyList<string> Triggers { get; init; }

    public required IReadOnlyList<string> Indexes { get; init; }

    public static ScriptModel Load(string sql)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql150, new TSqlModelOptions());
        var syntax = new List<string>();
        var unresolved = new List<string>();

        foreach (var definition in Definitions.In(sql, syntax))
        {
            try
            {
                model.AddObjects(definition);
            }
            catch (DacModelException refused)
            {
                unresolved.AddRange(refused.Messages.Select(Text).DefaultIfEmpty(refused.Message));
            }
        }

        unresolved.AddRange(model.Validate().Select(Text));

        return new ScriptModel
        {
            SyntaxErrors = syntax,
            ModelErrors = unresolved,
            Tables = Names(model, Table.TypeClass),
            Triggers = Names(model, DmlTrigger.TypeClass),
            Indexes = Names(model, Microsoft.SqlServer.Dac.Model.Index.TypeClass),
        };
    }

    private static string Text(DacModelMessage message) =>
        $"{message.MessageType} {message.Prefix}{message.Number}: {message.Message}";

    private static List<string> Names(TSqlModel model, ModelTypeClass type) =>
        [.. model.GetObjects(DacQueryScopes.UserDefined, type).Select(o => string.Join('.', o.Name.Parts)).Order(StringComparer.Ordinal)];
}
