using System.Runtime.CompilerServices;

namespace Nrm.SqlServer.Tests;

public class The_scripts_for_SQL_Server
{
    [Fact]
    public void Are_good_transact_sql_without_loose_ends()
    {
        var scripts = Directory.GetFiles(Folder, "*.sql").Order(StringComparer.Ordinal).ToList();

        var faults = scripts.SelectMany(file => Faults(file).Select(fault => $"{Path.GetFileName(file)}: {fault}")).ToList();

        Assert.NotEmpty(scripts);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Give_their_roles_rights_on_tables_that_exist()
    {
        var tables = File.ReadAllText(Path.Combine(Folder, "migrations.sql"));
        var roles = File.ReadAllText(Path.Combine(Folder, "../../roles/sqlserver.sql"));

        Assert.Empty(ScriptModel.Load($"{tables}\nGO\n{roles}").Faults);
        Assert.NotEmpty(ScriptModel.Load($"{tables}\nGO\n{roles}\nGRANT SELECT ON [no_such_table] TO nrm_app;\n").Faults);
    }

    [Theory]
    [InlineData("migrations.sql")]
    [InlineData("model.sql")]
    public void Say_first_what_session_and_database_have_to_be(string name)
    {
        var script = File.ReadAllText(Path.Combine(Folder, name));

        Assert.Empty(SessionOptions.Faults(script));
        Assert.StartsWith(File.ReadAllText(Path.Combine(Folder, "../../../src/Nrm.Records/Setup/sqlserver-first.sql")), script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ANSI_NULLS, ", "", "AnsiNulls is not on")]
    [InlineData("ANSI_PADDING, ", "", "AnsiPadding is not on")]
    [InlineData("ANSI_WARNINGS, ", "", "AnsiWarnings is not on")]
    [InlineData("ARITHABORT, ", "", "ArithAbort is not on")]
    [InlineData("CONCAT_NULL_YIELDS_NULL, ", "", "ConcatNullYieldsNull is not on")]
    [InlineData("QUOTED_IDENTIFIER, ", "", "QuotedIdentifier is not on")]
    [InlineData(", XACT_ABORT ON", " ON", "XactAbort is not on")]
    [InlineData("SET NUMERIC_ROUNDABORT OFF;", "SET NUMERIC_ROUNDABORT ON;", "NumericRoundAbort is not off")]
    [InlineData("SET NUMERIC_ROUNDABORT OFF;", "SET NUMERIC_ROUNDABORT OFF; SET QUOTED_IDENTIFIER OFF;", "QuotedIdentifier is not on")]
    [InlineData("SET READ_COMMITTED_SNAPSHOT ON", "SET READ_COMMITTED_SNAPSHOT OFF", "ReadCommittedSnapshot is not set")]
    [InlineData("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;", "SELECT 1;", "AllowSnapshotIsolation is not set")]
    [InlineData("THROW 50000", "PRINT 50000 --", "a migration runs though the one before it did not come about")]
    public void With_a_line_less_are_refused(string line, string planted, string fault)
    {
        var script = File.ReadAllText(Path.Combine(Folder, "migrations.sql"));

        Assert.Contains(line, script, StringComparison.Ordinal);
        Assert.Contains(SessionOptions.Faults(script.Replace(line, planted, StringComparison.Ordinal)), f => f.Contains(fault, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(string file)
    {
        var model = ScriptModel.Load(File.ReadAllText(file));
        return model.Tables.Count == 0 ? [.. model.Faults, "defines no table"] : model.Faults;
    }

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "../../db/scripts/sqlserver"));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
