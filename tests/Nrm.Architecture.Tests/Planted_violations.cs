using Microsoft.EntityFrameworkCore;
using Mono.Cecil;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Architecture.Tests;

/// <summary>Every rule of the house, fed with what it is there to find.</summary>
public partial class Planted_violations
{
    [Theory]
    [InlineData("Nrm.Casework", "Nrm.Records")]
    [InlineData("Nrm.Records", "Nrm.Web")]
    [InlineData("Nrm.Casework", "Nrm.Web")]
    [InlineData("Nrm.Web", "Nrm.Migrations")]
    [InlineData("Nrm.Shortcut", "Nrm.Records")]
    public void A_reference_the_wrong_way_is_found(string from, string to)
    {
        using var planted = Assembly(from);
        planted.MainModule.AssemblyReferences.Add(new AssemblyNameReference(to, new Version(1, 0)));

        Assert.NotEmpty(AssemblyRules.References(planted));
    }

    [Theory]
    [InlineData("Nrm.Casework", "Microsoft.EntityFrameworkCore", "DbContext")]
    [InlineData("Nrm.Casework", "Microsoft.AspNetCore.Http", "HttpContext")]
    [InlineData("Nrm.Web", "Microsoft.EntityFrameworkCore", "DbContext")]
    [InlineData("Nrm.Web", "Microsoft.Data.Sqlite", "SqliteConnection")]
    [InlineData("nrm", "Npgsql", "NpgsqlConnection")]
    [InlineData("Nrm.Demonstration", "System.Data.Common", "DbConnection")]
    public void A_way_around_the_door_is_found(string room, string space, string type)
    {
        using var planted = Assembly(room);
        var module = planted.MainModule;
        var reference = new TypeReference(space, type, module, new AssemblyNameReference("Elsewhere", new Version(1, 0)));
        module.Types.Add(new TypeDefinition("Planted", "Shortcut", TypeAttributes.Public | TypeAttributes.Class, reference));

        using var read = Written(planted);
        Assert.NotEmpty(AssemblyRules.Uses(read));
    }

    [Fact]
    public void A_public_row_and_a_public_context_are_found()
    {
        using var planted = Assembly("Nrm.Records");
        var module = planted.MainModule;
        module.Types.Add(new TypeDefinition("Nrm.Records.Persistence", "SecretRow", TypeAttributes.Public | TypeAttributes.Class, module.TypeSystem.Object));
        module.Types.Add(new TypeDefinition("Nrm.Records", "Back", TypeAttributes.Public | TypeAttributes.Class, new TypeReference("Microsoft.EntityFrameworkCore", "DbContext", module, module.TypeSystem.CoreLibrary)));

        Assert.Equal(2, AssemblyRules.OpenBackDoors(planted).Count());
    }

    [Fact]
    public void A_member_that_hands_out_a_query_is_found()
    {
        using var planted = Assembly("Nrm.Records");
        var module = planted.MainModule;
        var type = new TypeDefinition("Nrm.Records", "Door", TypeAttributes.Public | TypeAttributes.Class, module.TypeSystem.Object);
        type.Methods.Add(new MethodDefinition("All", MethodAttributes.Public, new TypeReference("System.Linq", "IQueryable`1", module, module.TypeSystem.CoreLibrary)));
        module.Types.Add(type);

        Assert.Single(AssemblyRules.LeakyMembers(planted));
    }

    [Fact]
    public void A_kernel_that_imports_and_a_circle_of_folders_are_found()
    {
        using var planted = Assembly("Nrm.Casework");
        var module = planted.MainModule;
        var answer = Type("Kernel", "Answer", null);
        var facts = Type("Cases", "Facts", answer);
        var code = Type("Work.Codes", "Code", facts);
        Assert.Empty(FolderRules.From(FolderRules.Uses(planted), "Kernel"));
        Assert.Empty(FolderRules.Circles(FolderRules.Uses(planted)));

        answer.Fields.Add(new("_of", FieldAttributes.Private, new GenericInstanceType(new TypeReference("System", "Func`1", module, module.TypeSystem.CoreLibrary)) { GenericArguments = { new ArrayType(code) } }));
        Assert.Equal(["Kernel imports Work: Answer uses Code"], FolderRules.From(FolderRules.Uses(planted), "Kernel"));
        Assert.Equal(["Cases -> Kernel: Facts uses Answer", "Kernel -> Work: Answer uses Code", "Work -> Cases: Code uses Facts"], FolderRules.Circles(FolderRules.Uses(planted)));

        TypeDefinition Type(string folder, string name, TypeReference? parent)
        {
            var type = new TypeDefinition($"Nrm.Casework.{folder}", name, TypeAttributes.Public | TypeAttributes.Class, parent ?? module.TypeSystem.Object);
            module.Types.Add(type);
            return type;
        }
    }

    [Theory]
    [InlineData("Nrm.Records", "Door", "Cases", "Persistence")]
    [InlineData("Nrm.Web", "Pages", "Components", "Forms")]
    public void A_circle_in_each_room_is_found(string room, string first, string second, string third)
    {
        string[] folders = [first, second, third];
        SourceFile Importing(int from, int to) => new($"src/{room}/{folders[from]}/Planted.cs", $"using {room}.{folders[to]};\n");
        Assert.Empty(FolderRules.Circles(FolderRules.Imports([Importing(0, 1), Importing(1, 2), Importing(0, 2)])));
        Assert.Equal(3, FolderRules.Circles(FolderRules.Imports([Importing(0, 1), Importing(1, 2), Importing(2, 0)])).Count());
    }

    [Fact]
    public void An_outcome_that_a_page_takes_apart_is_found() => Assert.Single(SourceRules.OutcomesTakenApart([new SourceFile("src/Nrm.Web/Pages/Planted.cs", "if (look is not Outcome<OpenedSections>.Done done)")]));

    [Fact]
    public void A_circle_by_way_of_a_constant_is_found()
    {
        Dictionary<(string, string), string> There = new() { [("Cases", "Planted")] = "Facts uses State" };
        Assert.Empty(FolderRules.Circles([.. There, .. FolderRules.Imports([File("using Nrm.Casework.Kernel;\n")])]));
        Assert.Equal(2, FolderRules.Circles([.. There, .. FolderRules.Imports([File("using T1 = Nrm.Casework.Cases.States;\n\nnamespace Nrm.Casework.Planted;\n")])]).Count());
    }

    [Theory]
    [InlineData("SubmitReferralCommand")]
    [InlineData("CaseHandler")]
    [InlineData("CaseDto")]
    [InlineData("CaseManager")]
    [InlineData("DateUtils")]
    [InlineData("CaseService")]
    public void A_name_that_says_nothing_is_found(string name) => Assert.Single(SourceRules.Names([name, "SubmitReferral"]));

    [Theory]
    [InlineData("#if DEBUG")]
    [InlineData("    #if !RELEASE")]
    [InlineData("    [Conditional(\"DEBUG\")]")]
    public void Conditional_code_is_found(string line) => Assert.Single(SourceRules.ConditionalCode([File($"class A\n{line}\n")]));

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    public void An_own_clock_is_found(string line) => Assert.Single(SourceRules.OwnTime([File(line)]));

    [Theory]
    [InlineData("var id = Guid.CreateVersion7();")]
    [InlineData("Func<Guid> next = Guid.CreateVersion7;")]
    [InlineData("new Row { Id = Guid.NewGuid() }")]
    public void An_id_of_another_source_is_found(string line)
    {
        Assert.Single(SourceRules.OwnIds([File(line)]));
        Assert.Empty(SourceRules.OwnIds([File("var key = Guid.NewGuid().ToString(\"N\");")]));
    }

    [Theory]
    [InlineData("Pages/Planted.cshtml.cs", "return LocalRedirect($\"/cases/{CaseId}/plan\");", 1)]
    [InlineData("Pages/Planted.cshtml", "<a class=\"govuk-link\" href=\"/help\">", 1)]
    [InlineData("Pages/Planted.cshtml", "<nrm-button href=\"@($\"{Model.Address}/needs\")\">", 1)]
    [InlineData("Pages/Planted.cshtml", "@page \"/help\"", 0)]
    [InlineData("Pages/Help/HelpLinks.cs", "public const string Help = \"/help\";", 0)]
    [InlineData("Api/Planted.cs", "api.MapGet(\"/people\", Find)", 0)]
    public void An_address_that_is_written_out_is_found(string file, string line, int found) =>
        Assert.Equal(found, SourceRules.WrittenAddresses([new SourceFile($"src/Nrm.Web/{file}", line)]).Count());

    [Fact]
    public void An_order_that_rests_on_an_id_is_found()
    {
        using var compiled = AssemblyDefinition.ReadAssembly(typeof(PlantedOrder).Assembly.Location);

        Assert.Equal(
            ["ByNullable", "ByPair", "BySql", "BySyntax", "Compared", "InASet", "Plain"],
            OrderRules.ByIds(compiled).Select(v => PlantedName().Match(v)).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_silenced_analyzer_is_found() => Assert.Single(SourceRules.SilencedAnalyzers([File("#pragma warning disable RS0030")]));

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_found() => Assert.Single(SourceRules.Namespaces([File("using System;\n\nnamespace Nrm.Casework.Elsewhere;\n")]));

    [Fact]
    public void A_long_file_and_a_house_of_long_files_are_found()
    {
        Assert.Single(SourceRules.Lengths([File(new string('\n', 401)), .. Enumerable.Repeat(File("x"), 20)]));
        Assert.Equal(2, SourceRules.Lengths([.. Enumerable.Repeat(File(new string('\n', 200)), 20)]).Count());
    }

    [Fact]
    public void A_type_that_is_long_over_its_parts_and_a_page_with_its_class_are_found()
    {
        var part = File($"internal sealed partial class Long\n{{\n{string.Concat(Enumerable.Repeat("    private int _of;\n", 250))}}}\n\npublic class Short\n{{\n}}\n");
        Assert.Equal(["src/Nrm.Casework/Planted: Long: 506 lines over its 2 parts, 400 at most"], SourceRules.LongTypes([part, part]));
        Assert.Single(SourceRules.LongTypes([new SourceFile("src/Nrm.Web/Pages/Long.cshtml", new string('\n', 300)), new SourceFile("src/Nrm.Web/Pages/Long.cshtml.cs", $"public sealed class LongPage : PageModel\n{{\n{new string('\n', 150)}}}\n")]));
    }

    [Fact]
    public void A_second_large_type_in_a_file_is_found() =>
        Assert.Single(SourceRules.OneTypeForEachFile([File($"public class A\n{{\n{new string('\n', 60)}}}\n\npublic class B\n{{\n{new string('\n', 50)}}}\n\npublic enum C\n{{\n}}\n")]));

    [Fact]
    public void A_public_type_without_a_word_is_found()
    {
        Assert.Single(SourceRules.Undocumented([File("namespace A;\n\npublic sealed class Silent\n{\n}\n")]));
        Assert.Empty(SourceRules.Undocumented([File("namespace A;\n\n/// <summary>Promises.</summary>\n[Attribute]\npublic sealed class Speaking\n{\n}\n")]));
    }

    [Fact]
    public void A_column_of_free_text_is_found()
    {
        using var planted = new PlantedContext(new DbContextOptionsBuilder<PlantedContext>().UseSqlite("Data Source=none.db").Options);

        Assert.Equal(["PlantedRow.Nickname (String): nobody has said that it identifies nobody"], ColumnRules.Violations(planted.Model));
    }

    [Fact]
    public void Text_deep_in_a_fact_is_found() => Assert.Equal(["PlantedFact.WhatSheSaid is text in a fact"], FactRules.FreeText(typeof(PlantedFacts)));

    [Fact]
    public void A_use_case_that_is_in_no_list_is_found() => Assert.Single(The_house.Unlisted([typeof(PlantedUseCase)]));

    [System.Text.RegularExpressions.GeneratedRegex(@"\.PlantedOrder::(\w+)")]
    private static partial System.Text.RegularExpressions.Regex PlantedName();

    private static SourceFile File(string text) => new("src/Nrm.Casework/Planted/Planted.cs", text);

    private static AssemblyDefinition Assembly(string name) => AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), name, ModuleKind.Dll);

    private static AssemblyDefinition Written(AssemblyDefinition assembly)
    {
        var bytes = new MemoryStream();
        assembly.Write(bytes);
        bytes.Position = 0;
        return AssemblyDefinition.ReadAssembly(bytes);
    }

    private sealed record PlantedFacts(IReadOnlyList<PlantedFact> Inner);

    private sealed record PlantedFact(Guid Id, string WhatSheSaid, DateOnly On);

    private sealed class PlantedRow
    {
        public Guid Id { get; set; }

        public string Nickname { get; set; } = "";
    }

    private sealed class PlantedContext(DbContextOptions<PlantedContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PlantedRow>().ToTable("PlantedRow");
    }

    private sealed record PlantedUseCase : UseCase
    {
        public static readonly UseCaseDeclaration Declares = new("planted", typeof(PlantedUseCase), []);

        public override UseCaseDeclaration Declaration => Declares;

        public override void Apply(CaseChange change) => change.FinishTasks();
    }
}
