using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Staff;
using Nrm.Tool.Htcds;

namespace Nrm.Tool;

/// <summary>Imports as an account that the operator names: the tool has no right of its own to refer anybody.</summary>
internal static class ImportHtcds
{
    public static Command Declared(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "an HTCDS 2.0 file, .xlsx or .csv" };
        var account = new Option<string>("--as") { Description = "the account that refers", HelpName = "USERNAME", Required = true };
        var profile = new Option<string>("--profile") { Description = $"the country profile: {string.Join(", ", CountryProfiles.Codes)}", HelpName = "CODE", Required = true };
        var consent = new Option<bool>("--consent-recorded") { Description = "says that each person's consent is kept in the source" };
        var language = new Option<string>("--consent-language") { Description = "the language in which they were informed", HelpName = "CODE" };
        var information = new Option<string>("--consent-information") { Description = "the version of what they were told", HelpName = "VERSION" };
        var closed = new Option<bool>("--include-closed") { Description = "also rows whose case is closed" };
        var import = new Command("import-htcds", "read an HTCDS 2.0 file (.xlsx, .csv) into referrals") { file, account, profile, consent, language, information, closed };
        import.SetAction((typed, cancel) =>
        {
            var code = typed.GetRequiredValue(profile).ToUpperInvariant();
            if (!CountryProfiles.Codes.Contains(code))
            {
                throw new ToolRefusedException($"There is no country profile {code}; there are {string.Join(", ", CountryProfiles.Codes)}.");
            }

            var choices = new HtcdsChoices(code, typed.GetValue(consent), typed.GetValue(language), IncludeClosed: typed.GetValue(closed));
            choices = typed.GetValue(information) is { } version ? choices with { ConsentInformation = version } : choices;
            return Run(typed.GetRequiredValue(file), typed.GetRequiredValue(account), choices, around, cancel);
        });
        return import;
    }

    private static Task<int> Run(string file, string userName, HtcdsChoices choices, Surroundings around, CancellationToken cancel) =>
        Installation.Read().Use(services => Run(services, file, userName, choices, around, cancel), cancel);

    private static async Task<int> Run(IServiceProvider services, string file, string userName, HtcdsChoices choices, Surroundings around, CancellationToken cancel)
    {
        var actor = await Account(services, userName, cancel);
        var import = new HtcdsImport(
            services.GetRequiredService<Changes>(), actor, choices, Today(choices.Profile, services.GetRequiredService<TimeProvider>()));
        return await around.Progress.Watch("Reading rows", async tell =>
        {
            var report = new ImportReport(around.Progress.Beside(around.Output));
            try
            {
                await import.Run(file, report, so => tell(so.Rows, null), cancel);
            }
            finally
            {
                report.End();
            }

            return report.Refused == 0 ? ExitCode.Done : ExitCode.Findings;
        });
    }

    private static async Task<Actor> Account(IServiceProvider services, string userName, CancellationToken cancel)
    {
        var accounts = await services.GetRequiredService<StaffDirectory>().List(Operator.Actor, cancel: cancel) is Outcome<IReadOnlyList<StaffLine>>.Done done
            ? done.Value : throw new ToolRefusedException("The accounts could not be read.");
        var account = accounts.FirstOrDefault(a => a.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase) && !a.Disabled)
            ?? throw new ToolRefusedException($"There is no active account {userName}.");
        var organisation = (await services.GetRequiredService<Organisations>().All(cancel)).First(o => o.Id == account.OrganisationId);
        var actor = new Actor(account.Id, organisation.Id, organisation.Kind, account.Roles.ToHashSet());
        return AccessPolicy.ToOpen(actor, SubmitReferral.Declares) is AccessDecision.Denied denied
            ? throw new ToolRefusedException($"{userName} cannot refer anybody. {denied.Sentence}")
            : actor;
    }

    private static DateOnly Today(string profile, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var zone = CountryProfiles.InForce(profile, DateOnly.FromDateTime(now.UtcDateTime)).TimeZone;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
    }
}
