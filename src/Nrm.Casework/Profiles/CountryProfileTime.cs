using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Profiles;

/// <summary>What a profile's two names of time stand for. Kept apart from the record, so that no file can state them.</summary>
public static class CountryProfileTime
{
    extension(CountryProfile profile)
    {
        /// <summary>The calendar of the deciding authority.</summary>
        public WorkCalendar Calendar => WorkCalendar.For(profile.HolidayCalendar);

        /// <summary>The time zone of the deciding authority.</summary>
        public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
    }
}
