using System.Runtime.CompilerServices;

namespace Nrm.SqlServer.Tests;

public class The_scripts_for_SQL_Server
{
    [Fact]
    public void Are_good_transact_sql_without_loose_ends()
    {
        Assert.SkipWhen(DacFxOnModernDotNet.Unavailable is not null, DacFxOnModernDotNet.Unavailable ?? "");
        Assert.SkipUnless(Directory.Exists(Folder), "no script generated yet");
        var scripts = Directory.GetFiles(Folder, "*.sql").Order(StringComparer.Ordinal).ToList();

        var faults = scripts.SelectMany(file => Faults(file).Select(fault => $"{Path.GetFileName(file)}: {fault}")).ToList();

        Assert.NotEmpty(scripts);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(string file)
    {
        var model = ScriptModel.Load(File.ReadAllText(file));
        return model.Tables.Count == 0 ? [.. model.Faults, "defines no table"] : model.Faults;
    }

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "../../db/scripts/sqlserver"));

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
