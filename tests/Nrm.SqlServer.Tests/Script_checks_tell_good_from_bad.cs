namespace Nrm.SqlServer.Tests;

public class Script_checks_tell_good_from_bad
{
    private const string Tables = """
        CREATE TABLE [dbo].[Cases] ([Id] uniqueidentifier NOT NULL, [Reference] nvarchar(32) NOT NULL, CONSTRAINT [PK_Cases] PRIMARY KEY ([Id]));
        GO
        CREATE TABLE [dbo].[Sections] ([CaseId] uniqueidentifier NOT NULL, [Name] nvarchar(40) NOT NULL, [Sealed] varbinary(max) NOT NULL,
            CONSTRAINT [PK_Sections] PRIMARY KEY ([CaseId], [Name]),
            CONSTRAINT [FK_Sections_Cases] FOREIGN KEY ([CaseId]) REFERENCES [dbo].[Cases] ([Id]));
        GO
        CREATE UNIQUE INDEX [IX_Cases_Reference] ON [dbo].[Cases] ([Reference]);
        GO

        """;

    private const string NoDeletion = "CREATE TRIGGER [dbo].[Cases_stay] ON [dbo].[Cases] INSTEAD OF DELETE AS THROW 50001, ''cases stay'', 1;";

    [Fact]
    public void A_good_script_passes_and_its_objects_are_named()
    {
        var model = Load(Tables + NoDeletion.Replace("''", "'"));

        Assert.Empty(model.Faults);
        Assert.Equal(["dbo.Cases", "dbo.Sections"], model.Tables);
        Assert.Equal(["dbo.Cases_stay"], model.Triggers);
        Assert.Equal(["dbo.Cases.IX_Cases_Reference"], model.Indexes);
    }

    [Fact]
    public void Definitions_are_found_behind_conditions_blocks_and_texts_to_execute()
    {
        var hidden = string.Join("\nGO\n", Tables.Split("GO", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Append(NoDeletion.Replace("''", "'"))
            .Select(s => $"IF OBJECT_ID(N'nothing') IS NULL BEGIN EXEC(N'{s.Replace("'", "''")}'); END"));

        var model = Load(hidden);

        Assert.Empty(model.Faults);
        Assert.Equal(2, model.Tables.Count);
        Assert.Single(model.Triggers);
        Assert.Single(model.Indexes);
    }

    [Theory]
    [InlineData("sp_executesql N'{0}'")]
    [InlineData("EXEC sp_executesql N'{0}'")]
    [InlineData("EXEC sys.sp_executesql N'{0}'")]
    [InlineData("EXEC (N'{0}')")]
    [InlineData("BEGIN TRY EXEC(N'{0}') END TRY BEGIN CATCH THROW END CATCH")]
    public void A_trigger_given_as_text_is_read(string form) =>
        Assert.Equal(["dbo.Cases_stay"], Load($"{Tables}{string.Format(form, NoDeletion)}").Triggers);

    [Fact]
    public void A_trigger_that_may_be_created_or_altered_is_read() =>
        Assert.Equal(["dbo.Cases_stay"], Load(Tables + NoDeletion.Replace("''", "'").Replace("CREATE", "CREATE  OR alter")).Triggers);

    [Theory]
    [InlineData("REFERENCES [dbo].[Cases] ([Id])", "REFERENCES [dbo].[Cases] ([Ident])", "[dbo].[Cases].[Ident]")]
    [InlineData("REFERENCES [dbo].[Cases]", "REFERENCES [dbo].[Casse]", "[dbo].[Casse]")]
    [InlineData("ON [dbo].[Cases] ([Reference])", "ON [dbo].[Cases] ([Refrence])", "Refrence")]
    public void A_name_that_leads_nowhere_is_reported(string right, string wrong, string named) =>
        Assert.Contains(Load(Tables.Replace(right, wrong)).ModelErrors, e => e.Contains(named, StringComparison.Ordinal));

    [Theory]
    [InlineData("AS UPDATE [dbo].[Cases] SET [Refrence] = N'x';", "Refrence")]
    [InlineData("AS INSERT INTO [dbo].[Journal] ([Id]) SELECT [Id] FROM deleted;", "Journal")]
    public void A_wrong_name_in_the_body_of_a_trigger_is_reported(string body, string named) =>
        Assert.Contains(
            Load($"{Tables}CREATE TRIGGER [dbo].[T] ON [dbo].[Cases] AFTER DELETE {body}").ModelErrors,
            e => e.Contains(named, StringComparison.Ordinal));

    [Fact]
    public void A_syntax_error_is_reported_with_its_line() =>
        Assert.StartsWith("line 2:", Assert.Single(Load("CREATE TABLE [A] ([Id] int NOT NULL);\nCREATE TABEL [B] ([Id] int);").SyntaxErrors), StringComparison.Ordinal);

    [Fact]
    public void A_syntax_error_inside_a_text_to_execute_is_reported() =>
        Assert.NotEmpty(Load(Tables + "EXEC(N'CREATE TRIGER [dbo].[T] ON [dbo].[Cases] AFTER DELETE AS RETURN;')").SyntaxErrors);

    [Fact]
    public void What_a_later_migration_adds_and_takes_away_is_read()
    {
        var model = Load($"""
            {Tables}
            IF 1 = 1 BEGIN ALTER TABLE [dbo].[Cases] ADD [Rank] int NOT NULL DEFAULT 0; END
            GO
            DROP INDEX [IX_Cases_Reference] ON [dbo].[Cases];
            GO
            CREATE INDEX [IX_Cases_Rank] ON [dbo].[Cases] ([Rank]);
            GO
            EXEC(N'{NoDeletion}');
            EXEC(N'DROP TRIGGER [dbo].[Cases_stay]');
            EXEC(N'{NoDeletion}');
            """);

        Assert.Empty(model.Faults);
        Assert.Equal(["dbo.Cases.IX_Cases_Rank"], model.Indexes);
        Assert.Single(model.Triggers);
    }

    [Theory]
    [InlineData("ALTER TABLE [dbo].[Cases] ADD [Rank] int; ALTER TABLE [dbo].[Cases] DROP COLUMN [Rank];\nGO\nCREATE INDEX [IX_Cases_Rank] ON [dbo].[Cases] ([Rank]);")]
    [InlineData("DROP INDEX [IX_Cases_Rank] ON [dbo].[Cases];")]
    [InlineData("ALTER TABLE [dbo].[Cases] DROP CONSTRAINT [PK_Casse];")]
    [InlineData("ALTER TABLE [dbo].[Cases] ADD CONSTRAINT [PK_Again] PRIMARY KEY ([Id]);")]
    [InlineData("ALTER TABLE [dbo].[Casse] ADD [Rank] int;")]
    public void Taking_away_or_using_what_is_not_there_is_reported(string later) => Assert.NotEmpty(Load(Tables + later).Faults);

    [Fact]
    public void A_table_defined_twice_is_reported() =>
        Assert.NotEmpty(Load("CREATE TABLE [A] ([Id] int);\nGO\nCREATE TABLE [A] ([Id] int);").ModelErrors);

    [Fact]
    public void Grants_and_denials_on_tables_are_read() =>
        Assert.Empty(Load(Tables + "CREATE ROLE [nrm_application];\nGO\nGRANT INSERT ON [dbo].[Cases] TO [nrm_application];\nGO\nDENY DELETE ON [dbo].[Cases] TO [nrm_application];").Faults);

    [Fact]
    public void A_grant_on_a_table_that_is_not_there_is_reported() =>
        Assert.NotEmpty(Load(Tables + "CREATE ROLE [nrm_application];\nGO\nGRANT INSERT ON [dbo].[Casse] TO [nrm_application];").ModelErrors);

    private static ScriptModel Load(string sql) => ScriptModel.Load(sql);
}
