using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Architecture.Tests;

public class The_house
{
    private static readonly string[] Rooms = ["Nrm.Casework", "Nrm.Records", "Nrm.Migrations", "Nrm.Demonstration", "Nrm.Web", "nrm"];

    [Fact]
    public void References_run_one_way() => Clean(Assemblies(), AssemblyRules.References);

    [Fact]
    public void Only_the_records_know_the_database_and_the_rules_know_neither_it_nor_the_web() => Clean(Assemblies(), AssemblyRules.Uses);

    [Fact]
    public void The_kernel_imports_nothing_of_ours() => Assert.Empty(FolderRules.From(FolderUses("Nrm.Casework"), "Kernel"));

    [Theory]
    [InlineData("Nrm.Casework")]
    [InlineData("Nrm.Records")]
    [InlineData("Nrm.Web")]
    public void No_folders_import_each_other_in_a_circle(string room)
    {
        var circles = FolderRules.Circles(FolderUses(room)).ToList();
        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Fact]
    public void Contexts_and_rows_are_internal() => Clean(Assemblies().Where(a => a.Name.Name == "Nrm.Records"), AssemblyRules.OpenBackDoors);

    [Fact]
    public void No_public_member_of_the_records_hands_out_the_database() => Clean(Assemblies().Where(a => a.Name.Name == "Nrm.Records"), AssemblyRules.LeakyMembers);

    [Fact]
    public void Names_say_what_things_are() =>
        Assert.Empty(SourceRules.Names(Assemblies().Where(a => a.Name.Name is not "Nrm.Migrations").SelectMany(AssemblyRules.PublicNames)));

    [Fact]
    public void No_code_depends_on_the_configuration_it_is_built_in() => Assert.Empty(SourceRules.ConditionalCode(SourceFile.All));

    [Fact]
    public void Time_comes_from_the_time_provider() => Assert.Empty(SourceRules.OwnTime(SourceFile.All));

    [Fact]
    public void An_outcome_becomes_a_page_in_one_place_and_an_answer_in_one() => Assert.Empty(SourceRules.OutcomesTakenApart(SourceFile.All));

    [Fact]
    public void Addresses_are_links_that_a_type_says() => Assert.Empty(SourceRules.WrittenAddresses([.. SourceFile.All, .. SourceFile.Razor]));

    [Fact]
    public void Ids_come_from_one_source() => Assert.Empty(SourceRules.OwnIds(SourceFile.All));

    [Fact]
    public void The_analyzer_of_banned_symbols_is_on_and_not_silenced()
    {
        Assert.Contains("<GlobalPackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", Read("Directory.Build.targets"), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", Read(".editorconfig"), StringComparison.Ordinal);
        foreach (var banned in new[] { "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "FromSqlRaw", "ExecuteSqlRaw", "IgnoreQueryFilters", "EnableSensitiveDataLogging" })
        {
            Assert.Contains(banned, Read("BannedSymbols.txt"), StringComparison.Ordinal);
        }

        Assert.Empty(SourceRules.SilencedAnalyzers(SourceFile.All));
    }

    /// <summary>Debian 12 has Node 18, which takes a module without its ending for an old script and stops at the first import.</summary>
    [Fact]
    public void What_node_runs_ends_as_a_module_does() =>
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(SourceFile.Root, "infra")), f => !f.EndsWith(".mjs", StringComparison.Ordinal) && File.ReadLines(f).First().Contains("node", StringComparison.Ordinal));

    [Fact]
    public void No_order_rests_on_an_id() => Clean(Assemblies(), OrderRules.ByIds);

    [Fact]
    public void Namespaces_are_folders() => Assert.Empty(SourceRules.Namespaces(SourceFile.All));

    [Fact]
    public void Files_are_short() => Assert.Empty(SourceRules.Lengths(SourceFile.All));

    [Fact]
    public void Types_are_small_over_all_their_parts() => Assert.Empty(SourceRules.LongTypes([.. SourceFile.All, .. SourceFile.Razor]));

    [Fact]
    public void A_file_has_one_public_type_and_its_small_companions() =>
        Assert.Empty(SourceRules.OneTypeForEachFile(SourceFile.All.Where(f => f.Project is "Nrm.Casework" or "Nrm.Records")));

    [Fact]
    public void Public_types_of_the_rules_and_the_records_say_what_they_promise() =>
        Assert.Empty(SourceRules.Undocumented([.. SourceFile.All.Where(f => f.Project is "Nrm.Casework" or "Nrm.Records")]));

    [Fact]
    public void No_column_holds_text_about_a_person()
    {
        using var context = new SqliteNrmDbContext(new DbContextOptionsBuilder<SqliteNrmDbContext>().UseSqlite("Data Source=none.db").Options);

        Assert.Empty(ColumnRules.Violations(context.Model));
        Assert.Empty(ColumnRules.Stale(context.Model));
    }

    [Fact]
    public void Facts_hold_no_text_but_codes()
    {
        Assert.Empty(StoredFacts.All.SelectMany(f => FactRules.FreeText(f.DocumentType)));
        Assert.Empty(FactRules.FreeText(typeof(TrackStep)));
        Assert.Empty(FactRules.FreeText(typeof(Nrm.Records.CaseChanged)));
        Assert.Empty(FactRules.FreeText(typeof(Nrm.Records.AttachedFile)));
        Assert.Empty(FactRules.FreeText(typeof(Nrm.Records.SealedRevision)));
    }

    [Fact]
    public void Every_use_case_is_declared_and_listed() => Assert.Empty(Unlisted(typeof(UseCase).Assembly.GetTypes()));

    [Fact]
    public void The_container_of_the_records_is_complete()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddNrmRecords(new RecordsOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = "Data Source=none.db", KeyFile = "none" });

        // Throws where a constructor asks for what nobody registered.
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.NotNull(provider);
    }

    internal static IEnumerable<string> Unlisted(IEnumerable<Type> types) => types.Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(UseCase)))
        .Where(t => t.GetField("Declares", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is not UseCaseDeclaration declared
            || declared.Input != t || !(UseCases.All.Contains(declared) || UseCases.OfJobs.Contains(declared)))
        .Select(t => $"{t.Name} is in no list");

    private static IEnumerable<KeyValuePair<(string From, string To), string>> FolderUses(string room) =>
        [.. FolderRules.Uses(Assemblies().Single(a => a.Name.Name == room)), .. FolderRules.Imports(SourceFile.All.Where(f => f.Project == room))];

    private static IEnumerable<AssemblyDefinition> Assemblies()
    {
        var files = Rooms.Select(r => Path.Combine(AppContext.BaseDirectory, r + ".dll")).Where(File.Exists).ToList();
        Assert.Equal(Rooms.Length, files.Count);
        return files.Select(AssemblyDefinition.ReadAssembly);
    }

    private static void Clean(IEnumerable<AssemblyDefinition> assemblies, Func<AssemblyDefinition, IEnumerable<string>> rule) =>
        Assert.Empty(assemblies.SelectMany(rule).Distinct());

    private static string Read(string file) => File.ReadAllText(Path.Combine(SourceFile.Root, file));
}
