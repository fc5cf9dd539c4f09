using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Profiles;

/// <summary>
/// The law of one country, or of a group within it, over a span of days: one file that a lawyer can be shown
/// (domain reference, section 10). A value that was not found is null and is looked up through <see cref="Resolve{T}"/>,
/// which falls back to the Council of Europe floor. Nothing here is legal advice: no shipped value is verified.
/// </summary>
public sealed record CountryProfile
{
    /// <summary>ISO 3166 code, or <c>COE</c> for the Convention floor (CETS 197).</summary>
    public required string Code { get; init; }

    /// <summary>A name of this version, unique within the code.</summary>
    public required string Version { get; init; }

    public required string Name { get; init; }

    /// <summary>IANA zone of the deciding authority, in which legal days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Code of a <see cref="WorkCalendar"/>.</summary>
    public required string HolidayCalendar { get; init; }

    /// <summary>First day of validity; null when it was not found, which means from the beginning.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of validity; null while it is open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>False for a law whose entry into force was not checked: it can be shown and is never in force.</summary>
    public bool CommencementChecked { get; init; } = true;

    /// <summary>The group for which this version holds, null for everybody.</summary>
    public string? SubPopulation { get; init; }

    /// <summary>Version of the same code whose values hold where this one states none.</summary>
    public string? BasedOn { get; init; }

    /// <summary>True only when the day of the starting event counts as the first day of every period.</summary>
    public bool CountStartDay { get; init; }

    public ProfileValue<Length>? ReflectionLength { get; init; }

    public ProfileValue<ReflectionStart>? ReflectionStartEvent { get; init; }

    public ProfileValue<string>? IdentificationAuthorities { get; init; }

    /// <summary>How long the authority has for the reasonable-grounds decision (C03).</summary>
    public ProfileValue<Length>? ReasonableGroundsDeadline { get; init; }

    public ProfileValue<SilenceMeans>? SilenceMeans { get; init; }

    /// <summary>The same for a person in detention.</summary>
    public ProfileValue<Length>? DetainedReasonableGroundsDeadline { get; init; }

    /// <summary>How long after the positive first decision a negative final one is not allowed (C05).</summary>
    public ProfileValue<Length>? ConclusiveEarliest { get; init; }

    public ProfileValue<Length>? ConclusiveTarget { get; init; }

    /// <summary>How long the person may ask for reconsideration (C07).</summary>
    public ProfileValue<Length>? ReconsiderationWindow { get; init; }

    /// <summary>True when no return is executed while a request is pending (INV-04).</summary>
    public ProfileValue<bool>? ReconsiderationSuspendsReturn { get; init; }

    public ProfileValue<bool>? NegativeNeedsSecondReview { get; init; }

    /// <summary>True where national law lets the same body detect and identify; always with a deviation (INV-16).</summary>
    public ProfileValue<bool>? ReferrerMayDecide { get; init; }

    /// <summary>Kinds of organisation with a duty to notify without identity. No value: no such duty was found.</summary>
    public ProfileValue<IReadOnlyList<string>>? AnonymousNotificationKinds { get; init; }

    /// <summary>Kinds of organisation in a closed list of first responders. No value: no closed list, so any may refer.</summary>
    public ProfileValue<IReadOnlyList<string>>? FirstResponderKinds { get; init; }

    /// <summary>Emergency part of the needs assessment (C12).</summary>
    public ProfileValue<Length>? EmergencyAssessmentDeadline { get; init; }

    /// <summary>Full needs assessment (C12).</summary>
    public ProfileValue<Length>? NeedsAssessmentDeadline { get; init; }

    public ProfileValue<Length>? PlanReviewInterval { get; init; }

    public ProfileValue<Length>? ReturnAssessmentValidity { get; init; }

    public ProfileValue<IReadOnlyList<PermitRoute>>? PermitRoutes { get; init; }

    public ProfileValue<Length>? PermitLength { get; init; }

    /// <summary>True when the law itself forbids documents that show victim status; Nrm never prints it anyway (INV-23).</summary>
    public ProfileValue<bool>? NeutralDocuments { get; init; }

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>The Convention floor behind this profile; null for the floor itself. Set by the loader, never by a file.</summary>
    internal CountryProfile? Floor { get; init; }

    /// <summary>True when this version holds on a day.</summary>
    public bool Covers(DateOnly day) =>
        CommencementChecked && !(day < ValidFrom) && !(day > ValidTo);

    /// <summary>A value of this profile, else of the floor, else explicitly none; never "no right" (domain section 10, rule 5).</summary>
    public Resolved<T> Resolve<T>(Func<CountryProfile, ProfileValue<T>?> value)
        where T : notnull
    {
        if (value(this) is { } own)
        {
            return new(own.Value, own.Source, fromFloor: false, own.Verified);
        }

        return Floor is not null && value(Floor) is { } floor
            ? new(floor.Value, floor.Source, fromFloor: true, floor.Verified)
            : default;
    }
}
