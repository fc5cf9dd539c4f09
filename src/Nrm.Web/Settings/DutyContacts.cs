namespace Nrm.Web.Settings;

/// <summary>
/// Whom to call: what an installation says of itself on the help page and beside the sign-in. Each is shown as it is written, number and hours,
/// so that it can be said in the installation's own words. One that is not set is left out.
/// </summary>
public sealed record DutyContacts
{
    /// <summary>The duty desk for questions about cases and about the program.</summary>
    public string? DutyDesk { get; init; }

    /// <summary>For danger to life.</summary>
    public string? Emergency { get; init; }

    public string? Interpreters { get; init; }

    /// <summary>The administrators of accounts.</summary>
    public string? Accounts { get; init; }

    /// <summary>Settings Help:DutyDesk, Help:Emergency, Help:Interpreters, Help:Accounts. A demonstration has numbers that reach nobody.</summary>
    public static DutyContacts Read(IConfiguration help, NrmMode mode)
    {
        var invented = mode is NrmMode.Demonstration ? new DutyContacts { DutyDesk = "0800 555 010", Emergency = "112", Interpreters = "0800 555 012", Accounts = "0800 555 014" } : new();
        return new DutyContacts
        {
            DutyDesk = Said("DutyDesk") ?? invented.DutyDesk, Emergency = Said("Emergency") ?? invented.Emergency,
            Interpreters = Said("Interpreters") ?? invented.Interpreters, Accounts = Said("Accounts") ?? invented.Accounts,
        };

        string? Said(string key) => help[key] is { Length: > 0 } text ? text : null;
    }
}
