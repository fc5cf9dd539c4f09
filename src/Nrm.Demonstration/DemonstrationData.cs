using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.Records.Staff;

namespace Nrm.Demonstration;

/// <summary>
/// Fills a migrated, empty database with invented organisations, accounts and cases. Everything goes through the same door as the work
/// of real people, with a clock that walks through the months before today, so that cases have a history and the log has it too.
/// </summary>
public static class DemonstrationData
{
    private const string Marker = "demo-preparing";

    /// <summary>
    /// Prepares once; returns at once where it was done before. <c>demo-users.json</c> is written last: where it is, the demonstration is whole.
    /// </summary>
    /// <param name="progress">Told steps done, of all.</param>
    /// <param name="services">Holds the <see cref="RecordsOptions"/> of a migrated database and, when it is not the system's, the clock.</param>
    /// <exception cref="HalfPreparedException">An earlier preparation was interrupted, or the database holds another folder's demonstration.</exception>
    public static Task Prepare(IServiceProvider services, string dataFolder, Action<int, int> progress, CancellationToken cancel = default) =>
        DemonstrationUsers.AreIn(dataFolder) ? Task.CompletedTask : Fill(services, dataFolder, progress, cancel);

    /// <summary>True where a preparation began and did not end.</summary>
    public static bool IsHalfPrepared(string dataFolder) => File.Exists(Path.Combine(dataFolder, Marker)) && !DemonstrationUsers.AreIn(dataFolder);

    /// <summary>Forgets an interrupted preparation, or one whose database is gone; the caller has made sure of an empty database.</summary>
    public static void Forget(string dataFolder)
    {
        File.Delete(Path.Combine(dataFolder, DemonstrationUsers.FileName));
        File.Delete(Path.Combine(dataFolder, DemonstrationTour.FileName));
        File.Delete(Path.Combine(dataFolder, Marker));
    }

    /// <summary>Fills an empty database.</summary>
    /// <returns>The id of each case by its name.</returns>
    internal static async Task<IReadOnlyDictionary<string, Guid>> Fill(
        IServiceProvider services, string dataFolder, Action<int, int> progress, CancellationToken cancel)
    {
        if (IsHalfPrepared(dataFolder))
        {
            throw new HalfPreparedException(dataFolder);
        }

        var nowUtc = (services.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        IReadOnlyList<SeedCase> cases = [.. ToldCases.All, .. DrawnCases.All(DateOnly.FromDateTime(nowUtc))];
        var clock = new SeedClock(Seeding.Begin(cases, nowUtc));
        IReadOnlyDictionary<string, Guid> ids;
        await using (var own = Own(services, clock))
        {
            if (await own.GetRequiredService<DemonstrationAccounts>().Any(cancel))
            {
                throw new HalfPreparedException(dataFolder);
            }

            Directory.CreateDirectory(dataFolder);
            await File.WriteAllTextAsync(Path.Combine(dataFolder, Marker), "", cancel);
            var (users, actors) = await CreateAccounts(own, cancel);
            var seeding = new Seeding(
                own.GetRequiredService<Changes>(), own.GetRequiredService<Looks>(), own.GetRequiredService<Jobs>(), clock, actors, nowUtc);
            ids = await seeding.Run(cases, progress, cancel);
            while (await own.GetRequiredService<AuditLog>().Sequence(cancel) > 0)
            {
            }

            DemonstrationTour.Of(ids, seeding.References).Write(dataFolder);
            new DemonstrationUsers(users).Write(dataFolder);
        }

        File.Delete(Path.Combine(dataFolder, Marker));
        return ids;
    }

    /// <summary>The door of its own: the same database and keys, another clock, no jobs.</summary>
    private static ServiceProvider Own(IServiceProvider services, SeedClock clock) => new ServiceCollection()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton((services.GetService<StaffOptions>() ?? new StaffOptions()) with { Demonstration = true })
        .AddLogging()
        .AddNrmRecords(services.GetRequiredService<RecordsOptions>() with { RunJobs = false })
        .BuildServiceProvider();

    private static async Task<(IReadOnlyList<DemonstrationUser> Users, IReadOnlyDictionary<string, Actor> Actors)> CreateAccounts(
        IServiceProvider services, CancellationToken cancel)
    {
        var organisations = services.GetRequiredService<Organisations>();
        var accounts = services.GetRequiredService<DemonstrationAccounts>();
        var members = new List<(CastOrganisation Cast, Organisation Organisation, CastMember Member)>();
        foreach (var cast in Cast.Organisations)
        {
            var organisation = await organisations.Create(
                Operator.Actor, new NewOrganisation(cast.Name, cast.Kind, cast.DecidesFor, cast.SupportsFor), cancel: cancel)
                is Outcome<Organisation>.Done created ? created.Value : throw new InvalidOperationException($"{cast.Name} could not be set up.");
            members.AddRange(cast.Members.Select(m => (cast, organisation, m)));
        }

        // Hashing a password is slow on purpose; all processors share it.
        var made = new (DemonstrationUser User, Actor Actor)[members.Count];
        await Parallel.ForAsync(0, members.Count, cancel, async (i, stop) =>
        {
            var (cast, organisation, member) = members[i];
            var roles = member.Roles.ToHashSet();
            var password = Passphrase.New();
            var enrolled = await accounts.Create(new NewStaff(member.UserName, member.DisplayName, organisation.Id, roles), password, stop);
            made[i] = (
                new DemonstrationUser(member.UserName, member.DisplayName, password, enrolled.TotpSecret!, cast.Name, Codes.Of(cast.Kind), [.. member.Roles.Select(r => Codes.Of(r))]),
                new Actor(enrolled.StaffId, organisation.Id, cast.Kind, roles));
        });
        return ([.. made.Select(m => m.User)], made.ToDictionary(m => m.User.UserName, m => m.Actor));
    }
}
