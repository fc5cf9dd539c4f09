using Nrm.Casework.Profiles;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Profiles;

/// <summary>Country profiles: law, not data. Any member of staff reads them.</summary>
public static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/profiles/{country}", InForce).WithName("read-profile").Produces<ProfileBody>();
        app.MapGet("/profiles/{country}/{version}", Version).WithName("read-profile-version").Produces<CountryProfile>();
    }

    private static IResult InForce(string country, TimeProvider time)
    {
        if (!CountryProfiles.Exists(country))
        {
            return new ProblemResult(Problems.NotFound);
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return Answer.Json(new ProfileBody(country, today, CountryProfiles.InForce(country, today), [.. CountryProfiles.Versions(country)
            .Select(v => new ProfileVersionBody(v.Version, v.ValidFrom, v.ValidTo, v.SubPopulation, v.Covers(today)))]));
    }

    private static IResult Version(string country, string version) =>
        CountryProfiles.All.SingleOrDefault(p => p.Code == country && p.Version == version) is { } profile
            ? Answer.Json(profile) : new ProblemResult(Problems.NotFound);
}

/// <param name="On">The day (UTC) for which it is in force.</param>
public sealed record ProfileBody(string Country, DateOnly On, CountryProfile Profile, IReadOnlyList<ProfileVersionBody> Versions);

public sealed record ProfileVersionBody(string Version, DateOnly? ValidFrom, DateOnly? ValidTo, string? SubPopulation, bool InForce);
