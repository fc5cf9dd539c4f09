using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.People;

/// <summary>The blind match: a name travels in the body only, and no content comes back.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app) =>
        app.MapPost("/people/find", Find).WithName("find-person").Takes(typeof(PersonDetails)).Produces<PersonMatch>();

    private static async Task<IResult> Find(HttpContext context, Search search, CancellationToken cancel)
    {
        var call = Call.Of(context);
        var person = await JsonBody.Read<PersonDetails>(context, cancel);
        return Answer.From(await search.FindPerson(Caller.Of(context), person, call, cancel), match => Answer.Json(match));
    }
}
