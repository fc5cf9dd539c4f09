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

    private static IEnumerable<string> Faults(string file)
    {
        var model = ScriptModel.Load(File.ReadAllText(file));
        return model.Tables.Count == 0 ? [.. model.Faults, "defines no table"] : model.Faults;
    }

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "../../db/scripts/sqlserver"));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
