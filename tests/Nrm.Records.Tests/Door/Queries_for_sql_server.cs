using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Records.Audit;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Records.Tests.Staff;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>
/// There is no SQL Server here. Every query that the door, the log and the accounts compile on SQLite is caught and given to SQL Server's
/// provider, which has to translate it; the commands are never sent.
/// </summary>
public class Queries_for_sql_server(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_query_of_the_door_is_translated()
    {
        var captured = new Captured();
        await using (var door = await TestRecords.Open(DatabaseProvider.Sqlite, captured))
        {
            await Journey(door);
        }

        var translated = captured.Queries.Select(q => Translate(q)).ToList();

        output.WriteLine($"{translated.Count} queries");
        Assert.True(translated.Count >= 70, $"only {translated.Count} queries were caught");
        Assert.All(translated, sql => Assert.Matches("SELECT|DELETE|UPDATE", sql));
        foreach (var table in new[] { "cases", "case_tracks", "assignments", "clocks", "tasks", "sections", "case_keys", "case_events", "files", "file_parts", "person_tokens", "idempotency_keys", "audit_entries", "audit_positions", "audit_tiles", "audit_checkpoints", "audit_nodes", "leases", "staff", "sessions", "organisations", "drafts" })
        {
            Assert.Contains(translated, sql => sql.Contains($"[{table}]", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_query_that_it_cannot_translate_would_be_found()
    {
        using var sqlServer = SqlServer();
        var query = sqlServer.Cases.Where(c => c.Reference.Normalize() == "x");

        Assert.Throws<InvalidOperationException>(() => Translate(query.Expression));
    }

    [Fact]
    public async Task Every_row_of_the_model_is_inserted_by_statements_that_read_nothing_back()
    {
        await using var sqlServer = SqlServer();
        foreach (var type in sqlServer.Model.GetEntityTypes())
        {
            sqlServer.ChangeTracker.Clear();
            sqlServer.Add(Row(type));

            var stopped = await Assert.ThrowsAnyAsync<Exception>(() => sqlServer.SaveChangesAsync());

            var sql = Assert.IsType<StoppedException>(stopped.InnerException ?? stopped).Message;
            Assert.Contains($"INSERT INTO [{type.GetTableName()}]", sql, StringComparison.Ordinal);
            if (sqlServer.GetService<IDesignTimeModel>().Model.FindEntityType(type.Name)!.GetDeclaredTriggers().Any())
            {
                Assert.DoesNotContain("OUTPUT", sql, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Commands_with_parameters_find_every_type_that_they_need()
    {
        // Each method is compiled: what it refers to must be there, the separate assembly of server types included.
        var failures = new List<string>();
        foreach (var type in new[] { typeof(SqlCommand), typeof(SqlParameter), typeof(SqlParameterCollection), typeof(SqlDataReader), typeof(SqlConnection) })
        {
            foreach (var method in type.GetMethods(System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
                | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static).Where(m => !m.IsAbstract && !m.ContainsGenericParameters))
            {
                try
                {
                    System.Runtime.CompilerServices.RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
                catch (Exception missing) when (missing is FileNotFoundException or TypeLoadException or FileLoadException)
                {
                    failures.Add($"{type.Name}.{method.Name}: {missing.Message}");
                }
            }
        }

        Assert.Empty(failures);
        var server = System.Reflection.Assembly.Load("Microsoft.SqlServer.Server");
        Assert.All(new[] { "Format", "IBinarySerialize", "InvalidUdtException", "SqlUserDefinedTypeAttribute" }, t => Assert.NotNull(server.GetType($"Microsoft.SqlServer.Server.{t}")));
    }

    private static async Task Journey(TestRecords door)
    {
        var taken = await door.RefersAndTakes();
        await door.Changes.Make(taken.Support, taken.Id, new ChangePerson { Person = new PersonDetails { CodeName = "Later" }, Reason = "told us" }, new CallContext(IdempotencyKey: "1"));
        await door.Changes.Make(taken.Decider, taken.Id, new Nrm.Casework.Decisions.DecideReasonableGrounds
        {
            Outcome = Nrm.Casework.Decisions.DecisionOutcome.Positive,
            Findings = new(Nrm.Casework.Decisions.Finding.Met, Nrm.Casework.Decisions.Finding.Met, Nrm.Casework.Decisions.Finding.Met),
            Reasons = "Consistent account.",
        });
        var other = Actors.Decider();
        await door.AddAccount(other);
        await door.Changes.Make(taken.Decider, taken.Id, new Nrm.Casework.Work.AssignCase { StaffId = other.StaffId, Function = CaseFunction.Decider });
        await door.See(taken.Support, taken.Id, new CaseOverview());
        await door.See(taken.Support, taken.Id, new Timeline());
        await door.See(taken.Support, taken.Id, new SectionView(Sections.Person));
        await door.See(taken.Support, taken.Id, new SectionView(Sections.Person, withHistory: true));
        await door.Looks.At(Actors.Supervisor(), taken.Id, new AccessLogView());
        foreach (var actor in Actors.OfEveryRole())
        {
            await door.Search.Find(actor, new CaseCriteria());
        }

        CaseCriteria[] criteria =
        [
            new() { Mine = true }, new() { Reference = "x" }, new() { MainState = MainState.Referred }, new() { Track = Track.Identification, TrackState = "x" },
            new() { CodeName = "x" }, new() { OrganisationId = Guid.NewGuid() }, new() { DueBefore = new DateOnly(2027, 1, 1) }, new() { After = new CaseCursor(door.Clock.GetUtcNow().UtcDateTime, "x") },
        ];
        foreach (var one in criteria)
        {
            await door.Search.Find(taken.Support, one);
        }

        await door.See(taken.Support, taken.Id, new CaseOverview(withAccess: true));
        await door.See(taken.Support, taken.Id, new SectionsView([Sections.Person, Sections.Account], withEvents: true, withAccess: true));
        foreach (var actor in new[] { taken.Support, other, Actors.Supervisor() })
        {
            await door.Work.Find(actor);
            await door.Work.Find(actor, WorkWanted.WaitingForOthers);
            await door.Work.Find(actor, WorkWanted.Done);
            await door.Work.CountLate(actor);
            await door.Work.Count(actor, WorkWanted.WaitingForOthers);
        }

        var drafts = door.Get<Nrm.Records.Drafts.Drafts>();
        var place = new Nrm.Records.Drafts.DraftPlace("add-note", taken.Id);
        var draft = (Outcome<Nrm.Records.Drafts.DraftLine>.Done)await drafts.Save(taken.Support, null, place, new Dictionary<string, string[]>());
        await drafts.Save(taken.Support, draft.Value.Id, place, new Dictionary<string, string[]>());
        await drafts.Save(taken.Support, null, place, new Dictionary<string, string[]>());
        await drafts.Find(taken.Support, place);
        await drafts.Open(taken.Support, draft.Value.Id);
        await drafts.List(taken.Support);
        await drafts.Keep(new EndedSession(other.StaffId, Guid.NewGuid(), DateTime.UnixEpoch), new("referral"), new Dictionary<string, string[]>());
        await drafts.Delete(taken.Support, draft.Value.Id);
        await door.Search.FindPerson(taken.Referrer, Referrals.Adult().Person!);
        var file = (Outcome<AttachedFile>.Done)await door.Files.Attach(
            taken.Support, taken.Id, Nrm.Casework.Kernel.DataCategory.Notes, "a.txt", "text/plain", new MemoryStream([1]));
        await using (var opened = ((Outcome<FileOpened>.Done)await door.Files.Open(taken.Support, taken.Id, file.Value.Id)).Value.Content)
        {
            await opened.CopyToAsync(Stream.Null);
        }

        await door.Agrees(taken, "share-with-NGO", "person");
        var lawyer = new Disclosure { Purpose = "share-with-NGO", Recipient = "a lawyer", Sections = ["person"] };
        await door.Sharing.Disclose(taken.Support, taken.Id, lawyer, new CallContext(IdempotencyKey: "2"));
        await door.Sharing.Disclose(taken.Support, taken.Id, lawyer, new CallContext(IdempotencyKey: "2"));
        await door.Sharing.Disclose(Actors.ImmigrationEnforcement(), new RemovalBarRequest { FileNumber = "ABCD-EFGH-J" });
        door.Clock.Advance(TimeSpan.FromDays(400));
        await door.Jobs.ExpireClocks();
        await drafts.DeleteOverdue();
        await door.SequenceAll();
        await door.Log.Checkpoint();
        await door.Log.Tile("tile/0/000.p/1");
        Assert.Empty((await door.Get<AuditCheck>().Verify()).Findings);
        await door.Get<AuditCheck>().Export(Path.Combine(door.Database.Folder, "export"));

        var staff = new AllAccounts(door.Get<AccountGate>());
        var administrator = Actors.Administrator();
        await door.AddAccount(administrator);
        await staff.SignIns.SignIn("nobody", "wrong password 123", "000000", "test", null);
        await staff.SignIns.SignIn($"user-{other.StaffId:N}", "wrong password 123", "000000", "test", null);
        await staff.Tokens.Authenticate(new string('a', 43));
        await staff.Tokens.WhoseWas(new string('a', 43));
        await staff.Directory.List(administrator);
        await staff.Sessions.List(administrator);
        await staff.Sessions.EndAll(administrator, other.StaffId);
        await staff.Administration.Disable(administrator, other.StaffId);
        await staff.Demonstration.Any();
        await door.Get<Records.Staff.Organisations>().All();
    }

    private static string Translate(Expression captured)
    {
        using var sqlServer = SqlServer();
        var provider = sqlServer.GetService<IAsyncQueryProvider>();
        var query = new ForAnotherModel(sqlServer.Model, provider).Visit(captured);
        if (query.Type.IsAssignableTo(typeof(IQueryable)))
        {
            return provider.CreateQuery(query).ToQueryString();
        }

        var stopped = Assert.ThrowsAny<Exception>(() => provider.Execute(query));
        for (var cause = stopped; cause is not null; cause = cause.InnerException!)
        {
            if (cause is StoppedException stop)
            {
                return stop.Message;
            }
        }

        throw new InvalidOperationException("Not translated", stopped);
    }

    private static SqlServerNrmDbContext SqlServer() => new(
        new DbContextOptionsBuilder<SqlServerNrmDbContext>().UseSqlServer("Server=none;Database=none").AddInterceptors(new NoConnection(), new StopsAtTheCommand()).Options);

    private static object Row(IEntityType type)
    {
        var row = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties().Where(p => p.PropertyInfo is { CanWrite: true }))
        {
            var value = property.ClrType == typeof(string) ? "x"
                : property.ClrType == typeof(byte[]) ? new byte[] { 1 }
                : property.ClrType == typeof(Guid) ? Guid.NewGuid()
                : property.ClrType == typeof(DateTime) ? DateTime.UnixEpoch
                : property.ClrType == typeof(CaseChanged) ? new CaseChanged(Guid.Empty, "x", 1, MainState.Referred, new Dictionary<TrackInstance, string>(), [])
                : property.ClrType == typeof(Track) ? Track.Identification
                : property.ClrType == typeof(TaskKind) ? TaskKind.ReviewSafety
                : property.ClrType == typeof(ClockKind) ? ClockKind.C07Reconsideration
                : property.ClrType.IsEnum ? Enum.GetValues(property.ClrType).GetValue(0)
                : property.ClrType.IsValueType ? Activator.CreateInstance(property.ClrType)
                : property.ClrType.IsGenericType ? Activator.CreateInstance(typeof(List<>).MakeGenericType(property.ClrType.GetGenericArguments())) : null;
            property.PropertyInfo!.SetValue(row, value);
        }

        return row;
    }

    /// <summary>Sees each query once, before the provider does. A singleton, so that nothing was compiled before it came.</summary>
    private sealed class Captured : IQueryExpressionInterceptor, ISingletonInterceptor
    {
        public ConcurrentQueue<Expression> Queries { get; } = [];

        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            Queries.Enqueue(queryExpression);
            return queryExpression;
        }
    }

    /// <summary>The same query over the tables of another model, its parameters filled with samples.</summary>
    private sealed class ForAnotherModel(IModel model, IAsyncQueryProvider provider) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root => new EntityQueryRootExpression(provider, model.FindEntityType(root.EntityType.Name)!),
            QueryParameterExpression parameter => Parameter(parameter.Type),
            _ => base.VisitExtension(node),
        };

        private static Expression Parameter(Type type)
        {
            var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), Sample(type))!;
            return Expression.Property(Expression.Constant(box), "Value");
        }

        private static object? Sample(Type type)
        {
            var element = type.IsArray ? type.GetElementType() : type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? type.GetGenericArguments()[0] : null;
            if (element is not null && type != typeof(byte[]))
            {
                var array = Array.CreateInstance(element, 2);
                array.SetValue(Sample(element), 0);
                array.SetValue(Sample(element), 1);
                return type.IsArray ? array : Activator.CreateInstance(type.IsInterface ? typeof(List<>).MakeGenericType(element) : type, array);
            }

            return type == typeof(string) ? "x"
                : type == typeof(byte[]) ? new byte[] { 1 }
                : type == typeof(DateTime) || type == typeof(DateTime?) ? DateTime.UnixEpoch
                : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type);
        }

        private sealed class Box<T>(T value)
        {
            public T Value { get; } = value;
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class StopsAtTheCommand : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw new StoppedException(command.CommandText);

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw new StoppedException(command.CommandText);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            throw new StoppedException(command.CommandText);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw new StoppedException(command.CommandText);
    }

    private sealed class StoppedException(string sql) : Exception(sql);
}
