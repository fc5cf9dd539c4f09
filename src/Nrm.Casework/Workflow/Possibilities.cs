using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;

namespace Nrm.Casework.Workflow;

/// <summary>A step that may be taken now, with the names of its fields.</summary>
public sealed record PossibleStep(string Trigger, IReadOnlyList<string> Fields);

/// <summary>A step that may not be taken now, with every reason.</summary>
public sealed record RefusedStep(string Trigger, IReadOnlyList<UnmetRule> Unmet);

/// <summary>Where one track stands, and what of it could be done.</summary>
public sealed record TrackPossibilities(Track Track, string State, DateOnly Since, IReadOnlyList<PossibleStep> Permitted, IReadOnlyList<RefusedStep> Refused);

/// <summary>What could be done that is no step of a track.</summary>
public sealed record OtherPossibilities(IReadOnlyList<PossibleStep> Permitted, IReadOnlyList<RefusedStep> Refused);

/// <summary>
/// What an actor could do to a case now, before any field is filled in. Rules about fields count as met. Steps that no role of the
/// actor ever takes are left out; steps that their part in the case does not include are refused with that reason.
/// </summary>
public static class Possibilities
{
    public static IReadOnlyList<TrackPossibilities> For(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today) =>
    [
        .. Engine.Tracks.Select(t =>
        {
            var (permitted, refused) = Of(new RuleContext(facts, actor, profile, today), t.Track);
            return new TrackPossibilities(t.Track, facts.Tracks[t.Track].State, facts.Tracks[t.Track].Since, permitted, refused);
        }),
    ];

    /// <summary>What is no step of a track: taking, notes, consents, closing.</summary>
    public static OtherPossibilities BesideTracks(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today)
    {
        var (permitted, refused) = Of(new RuleContext(facts, actor, profile, today), null);
        return new OtherPossibilities(permitted, refused);
    }

    /// <summary>The input's fields as they are written in JSON.</summary>
    public static IReadOnlyList<string> Fields(UseCaseDeclaration useCase) =>
    [
        .. useCase.Input.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.DeclaringType == useCase.Input && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)),
    ];

    private static (List<PossibleStep> Permitted, List<RefusedStep> Refused) Of(RuleContext context, Track? track)
    {
        var permitted = new List<PossibleStep>();
        var refused = new List<RefusedStep>();
        foreach (var useCase in UseCases.All.Where(u => u.Track == track && !u.OpensCase && u.By.Any(p => context.Actor.Is(p.Role))))
        {
            if (Unmet(useCase, context) is { Count: > 0 } unmet)
            {
                refused.Add(new RefusedStep(useCase.Name, unmet));
            }
            else
            {
                permitted.Add(new PossibleStep(useCase.Name, Fields(useCase)));
            }
        }

        return (permitted, refused);
    }

    private static IReadOnlyList<UnmetRule> Unmet(UseCaseDeclaration useCase, RuleContext context)
    {
        switch (AccessPolicy.ToUse(context.Actor, context.Facts, useCase))
        {
            case AccessDecision.Hidden:
                return [new UnmetRule("ActorHasAPart", "8.2", "You have no part in this case.", "domain 8.2")];
            case AccessDecision.Denied denied:
                return [new UnmetRule("ActorsPartIncludesIt", "8.2", denied.Sentence, "domain 8.2")];
        }

        var variants = Triggers(useCase).Select(trigger => Refusals.Of(useCase, trigger, context)).ToList();
        return variants.Any(v => v.Count == 0) ? [] : [.. variants.SelectMany(v => v).Distinct()];
    }

    private static IReadOnlyList<string?> Triggers(UseCaseDeclaration useCase) => useCase.Track is not { } track
        ? [null]
        : [.. Engine.Definition(track).Triggers.Where(t => t == useCase.Name || t.StartsWith(useCase.Name + ":", StringComparison.Ordinal))];
}
