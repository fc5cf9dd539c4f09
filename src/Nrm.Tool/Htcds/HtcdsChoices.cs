namespace Nrm.Tool.Htcds;

/// <summary>What the file cannot say and the operator does.</summary>
/// <param name="Profile">The country profile of all referrals.</param>
/// <param name="ConsentRecorded">Where the file says nothing of consent: true states that it was given and recorded elsewhere.</param>
/// <param name="ConsentLanguage">The language in which consent was explained, where the file has no language of the person.</param>
/// <param name="ConsentInformation">The version of the information that was given.</param>
/// <param name="IncludeClosed">Also cases that the other organisation has closed.</param>
public sealed record HtcdsChoices(
    string Profile, bool ConsentRecorded = false, string? ConsentLanguage = null, string ConsentInformation = "HTCDS 2.0 con_Consent", bool IncludeClosed = false);
