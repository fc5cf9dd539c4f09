using Microsoft.Extensions.DependencyInjection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Tool.Htcds;

namespace Nrm.Tool;

/// <summary>Imports as an account that the operator names: the tool has no right of its own to refer anybody.</summary>
internal static class ImportHtcds
{
    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var profile = arguments.Needed("--profile").ToUpperInvariant();
        if (!CountryProfiles.Codes.Contains(profile))
        {
            throw new ToolRefusedException($"There is no country profile {profile}; there are {string.Join(", ", CountryProfiles.Codes)}.");
        }

        var choices = new HtcdsChoices(profile, arguments.Has("--consent-recorded"), arguments.Option("--consent-language"), IncludeClosed: arguments.Has("--include-closed"));
        choices = arguments.Option("--consent-information") is { } version ? choices with { ConsentInformation = version } : choices;
        await using var services = Installation.Read().Open();
        var actor = await Account(services, arguments.Needed("--as"), cancel);
        var time = services.GetRequiredService<TimeProvider>();
        var import = new HtcdsImport(services.GetRequiredService<CaseRecords>(), actor, choices, Today(profile, time));
        var report = new ImportReport(output);
        try
        {
            await import.Run(arguments[0], report, so => progress.WriteLine($"  {so.Progress}"), cancel);
        }
        finally
        {
            report.End();
        }

        return report.Refused == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<Actor> Account(IServiceProvider services, string userName, CancellationToken cancel)
    {
        var accounts = await services.GetRequiredService<StaffAccounts>().List(StaffAccounts.Operator, cancel: cancel) is Outcome<IReadOnlyList<StaffLine>>.Done done
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
