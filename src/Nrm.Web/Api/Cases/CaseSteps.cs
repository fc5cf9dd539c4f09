using Nrm.Casework.Access;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Cases;

/// <summary>
/// One endpoint for each use case that changes a case, made from its declaration: a step of a track under the track, all others under
/// the case. A use case that is not declared has no address.
/// </summary>
public static class CaseSteps
{
    public static void MapCaseSteps(this IEndpointRouteBuilder app)
    {
        foreach (var useCase in UseCases.All.Where(u => !u.OpensCase))
        {
            var place = useCase.Track is { } track ? $"tracks/{track.Code}/" : "";
            app.MapPost($"/cases/{{caseId:guid}}/{place}{useCase.Name}", (HttpContext context, Guid caseId, Changes changes, CancellationToken cancel) =>
                    Carry(context, caseId, useCase, changes, cancel))
                .WithName(useCase.Name).Takes(useCase.Input).Produces<ChangedBody>();
        }
    }

    private static async Task<IResult> Carry(HttpContext context, Guid caseId, UseCaseDeclaration useCase, Changes changes, CancellationToken cancel)
    {
        var call = Call.Of(context);
        var input = (UseCase)await JsonBody.Read(context, useCase.Input, cancel);
        return Answer.From(await changes.Make(Caller.Of(context), caseId, input, call, cancel), changed =>
            Answer.Versioned(ChangedBody.From(changed, useCase.Track), changed.Version));
    }
}
