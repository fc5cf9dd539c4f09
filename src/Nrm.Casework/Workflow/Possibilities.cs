using System.Collections.Concurrent;
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

/// <summary>One track, or, where <paramref name="Track"/> is null, what is no step of any.</summary>
public sealed record TrackPossibilities(Track? Track, string? State, DateOnly? Since, IReadOnlyList<PossibleStep> Permitted, IReadOnlyList<RefusedStep> Refused);

/// <summary>
/// What an actor could do to a case now, before any field is filled in. Rules about fields count as met. Steps that no role of the
/// actor ever takes are left out; steps that their part in the case does not include are refused with that reason.
/// </summary>
public static class Possibilities
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> FieldsOf = new();

    public static IReadOnlyList<TrackPossibilities> InTracks(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today) =>
        [.. Engine.Tracks.Select(t => Of(actor, facts, profile, today, t.Track))];

    public static TrackPossibilities InTrack(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today, Track track) => Of(actor, facts, profile, today, track);

    /// <summary>What is no step of a track: taking, notes, consents, closing.</summary>
    public static TrackPossibilities BesideTracks(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today) => Of(actor, facts, profile, today, null);

    /// <summary>The input's fields as they are written in JSON.</summary>
    public static IReadOnlyList<string> Fields(UseCaseDeclaration useCase) => FieldsOf.GetOrAdd(useCase.Input, static input =>
    [
        .. input.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.DeclaringType == input && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)),
    ]);

    private static TrackPossibilities Of(Actor actor, CaseFacts facts, CountryProfile profile, DateOnly today, Track? track)
    {
        var permitted = new List<PossibleStep>();
        var refused = new List<RefusedStep>();
        var context = new RuleContext(facts, actor, profile, today);
        foreach (var useCase in UseCases.All.Where(u => u.Track == track && !u.OpensCase && u.By.Any(p => actor.Is(p.Role))))
        {
            var unmet = Unmet(useCase, context);
            if (unmet.Count == 0)
            {
                permitted.Add(new PossibleStep(useCase.Name, Fields(useCase)));
            }
            else
            {
                refused.Add(new RefusedStep(useCase.Name, unmet));
            }
        }

        return track is { } t
            ? new TrackPossibilities(t, facts.At(t).State, facts.At(t).Since, permitted, refused)
            : new TrackPossibilities(null, null, null, permitted, refused);
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

    private static IEnumerable<string?> Triggers(UseCaseDeclaration useCase) => useCase.Track is { } track
        ? Engine.Definition(track).Triggers.Where(t => t == useCase.Name || t.StartsWith(useCase.Name + ":", StringComparison.Ordinal)).Cast<string?>()
        : new string?[] { null };
}
