using System.Globalization;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;

namespace Nrm.Tool.Htcds;

/// <summary>
/// Makes a referral of a row. Missing values stay missing (INV-40); a code that the table does not have refuses the row and names the
/// column. What the standard has and a referral has no field for is carried over in words. No reason quotes a value of the row.
/// </summary>
public sealed class HtcdsReferral
{
    private readonly HtcdsRow _row;
    private readonly HtcdsCodes _codes;
    private readonly List<string> _reasons;

    private HtcdsReferral(HtcdsRow row)
    {
        _row = row;
        _reasons = [.. row.Faults];
        _codes = new HtcdsCodes(row, _reasons);
    }

    /// <summary>The referral, or every reason why the row is refused.</summary>
    public static (SubmitReferral? Referral, IReadOnlyList<string> Reasons) Of(HtcdsRow row, HtcdsChoices choices, DateOnly today)
    {
        var making = new HtcdsReferral(row);
        var referral = making.Make(choices, today);
        return making._reasons.Count == 0 ? (referral, []) : (null, making._reasons);
    }

    private SubmitReferral Make(HtcdsChoices choices, DateOnly today)
    {
        var status = _codes.One("status");
        if (status is "no")
        {
            _reasons.Add($"{_row["status"]!.Where} says that the person is not a victim of trafficking: there is nothing to refer.");
        }

        if (_codes.One("caseStatus") is "closed" && !choices.IncludeClosed)
        {
            _reasons.Add($"{_row["caseStatus"]!.Where} says that the case is closed; choose --include-closed to refer it all the same.");
        }

        var born = Birthdate(today);
        var languages = _codes.Languages();
        return new SubmitReferral
        {
            Profile = choices.Profile,
            Kind = ReferralKind.Referral,
            AgeAnswer = born is null ? AgeAnswer.NotSure
                : AgeRule.Classify(AgeAnswer.Adult, born, today) is AgeClass.Adult ? AgeAnswer.Adult
                : AgeRule.Classify(AgeAnswer.Child, born, today) is AgeClass.Child && IsUnder18OnAnyReading(born, today) ? AgeAnswer.Child : AgeAnswer.NotSure,
            Consent = Consent(choices, languages),
            Person = new PersonDetails
            {
                FullName = Joined(" ", "firstName", "middleName", "secondName"),
                DateOfBirth = born is not null ? Answer<PartialDate>.Of(born) : MissingBirthdate(),
                Gender = _codes.One("gender"),
                Nationalities = _codes.Countries("citizenship"),
                Languages = languages,
            },
            SafeContact = Contact(),
            Account = Account(),
            Exploitation = Exploitation(),
            Referrer = Referrer(status),
        };
    }

    /// <summary>Of a year or a month only the reading that makes a child for certain counts as an answer; the rest is not sure (INV-05).</summary>
    private static bool IsUnder18OnAnyReading(PartialDate born, DateOnly today) =>
        AgeRule.Classify(AgeAnswer.Adult, PartialDate.Of(born.Earliest), today) is not AgeClass.Adult;

    private PartialDate? Birthdate(DateOnly today)
    {
        if (_row["birthdate"] is not { } cell || HtcdsTable.Current.Absent(cell.Text) is not null)
        {
            return null;
        }

        if (PartialDate.TryParse(cell.Text, out var born) && PlausibleDate.Wrong(born, DateMeaning.Birth, today) is null)
        {
            return born;
        }

        _reasons.Add($"{cell.Where} is no date of birth: write it as 1998-04-17, 1998-04 or 1998.");
        return null;
    }

    private Answer<PartialDate>? MissingBirthdate() =>
        _row["birthdate"] is { } cell && HtcdsTable.Current.Absent(cell.Text) is { } absent ? Answer<PartialDate>.Without(Enum.Parse<Missing>(absent.Is, ignoreCase: true)) : (Answer<PartialDate>?)null;

    private ReferralConsent Consent(HtcdsChoices choices, IReadOnlyList<string>? languages)
    {
        var recorded = _codes.One("consent");
        if (recorded is not "yes" && !(recorded is null && choices.ConsentRecorded))
        {
            return new ReferralConsent { ToReferral = recorded ?? "notAsked" };
        }

        var language = languages is { Count: > 0 } ? languages[0] : choices.ConsentLanguage;
        if (language is null)
        {
            _reasons.Add("Consent is recorded without the language in which it was explained: prs_PrimaryLanguage is empty and --consent-language was not given.");
        }

        return new ReferralConsent
        {
            ToReferral = "yes",
            InformationVersion = choices.ConsentInformation,
            Language = language,
            GivenHow = recorded is null ? "stated by the importing organisation" : "recorded in the imported file",
        };
    }

    private SafeContact? Contact()
    {
        var (channel, cell) = _row["mobilePhone"] is { } mobile ? ("phone", mobile) : _row["homePhone"] is { } home ? ("phone", home) : ("email", _row["email"]);
        // The standard does not ask whether it is safe; nobody may take it for a yes.
        return cell is null ? null : new SafeContact { Channel = channel, Value = cell.Text, SafeToWrite = "notAsked", SafeToCall = "notAsked" };
    }

    private AccountGiven? Account()
    {
        var recruitment = _codes.Words("recruitment");
        var place = _row["recruitmentPlace"]?.Text;
        var kind = _codes.Words("sexualExploitation");
        return recruitment is null && place is null && kind is null ? null : new AccountGiven
        {
            Journey = Lines(recruitment is null ? null : $"Recruitment: {recruitment}.", place is null ? null : $"Place of recruitment: {place}."),
            WorkRequired = kind is null ? null : $"Kind of sexual exploitation: {kind}.",
        };
    }

    private Exploitation? Exploitation()
    {
        var (types, control, industry) = (_codes.Many("exploitation"), _codes.Many("control"), _codes.One("industry"));
        var place = _row["exploitationPlace"]?.Text;
        return types is null && control is null && industry is null && place is null ? null : new Exploitation
        {
            Types = types,
            MeansOfControl = control,
            Industry = industry,
            Places = place is null ? null : [new ExploitationPlace { Place = place }],
        };
    }

    private ReferrerDetails? Referrer(string? status)
    {
        var by = _codes.One("statusDecidedBy");
        var reason = _codes.Words("referralReason");
        var insight = Lines(
            status is null ? null : $"Status in the sending organisation: {status}{(by is null ? "" : $" (said by: {by})")}.",
            Received() is { } day ? $"Received there on {day:yyyy-MM-dd}." : null,
            reason is null ? null : $"Reason for the referral: {reason}.",
            _row["details"]?.Text);
        var role = Joined(", ", "referringWorker", "referringOrganisation");
        return role is null && insight is null ? null : new ReferrerDetails { Role = role, Insight = insight };
    }

    private DateOnly? Received()
    {
        if (_row["receivedOn"] is not { } cell || HtcdsTable.Current.Absent(cell.Text) is not null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _reasons.Add($"{cell.Where} is no date: write it as 2026-04-17.");
        return null;
    }

    private string? Joined(string by, params string[] takes) =>
        takes.Select(t => _row[t]?.Text).OfType<string>().ToList() is { Count: > 0 } parts ? string.Join(by, parts) : null;

    private static string? Lines(params string?[] lines) => lines.OfType<string>().ToList() is { Count: > 0 } said ? string.Join('\n', said) : null;
}
