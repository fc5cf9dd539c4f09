using Stateless.Reflection;

namespace Stateless;

/// <summary>A named condition on a transition. Conditions are asked often and must not change anything.</summary>
internal sealed record Guard(Func<object?[], bool> Holds, InvocationInfo Description)
{
    public static readonly IReadOnlyList<Guard> None = [];

    public static IReadOnlyList<Guard> One(Func<bool> guard, string? description) =>
        [Of(guard, description)];

    public static IReadOnlyList<Guard> One(Func<object[], bool> guard, string? description) =>
        [new Guard(args => guard(args!), InvocationInfo.Of(guard, description))];

    public static IReadOnlyList<Guard> One<T0>(Func<T0, bool> guard, string? description) =>
        [Of(guard, description)];

    public static IReadOnlyList<Guard> One<T0, T1>(Func<T0, T1, bool> guard, string? description) =>
        [Of(guard, description)];

    public static IReadOnlyList<Guard> One<T0, T1, T2>(Func<T0, T1, T2, bool> guard, string? description) =>
        [Of(guard, description)];

    public static IReadOnlyList<Guard> All(Tuple<Func<bool>, string>[] guards) =>
        [.. guards.Select(guard => Of(guard.Item1, guard.Item2))];

    public static IReadOnlyList<Guard> All<T0>(Tuple<Func<T0, bool>, string>[] guards) =>
        [.. guards.Select(guard => Of(guard.Item1, guard.Item2))];

    public static IReadOnlyList<Guard> All<T0, T1>(Tuple<Func<T0, T1, bool>, string>[] guards) =>
        [.. guards.Select(guard => Of(guard.Item1, guard.Item2))];

    public static IReadOnlyList<Guard> All<T0, T1, T2>(Tuple<Func<T0, T1, T2, bool>, string>[] guards) =>
        [.. guards.Select(guard => Of(guard.Item1, guard.Item2))];

    private static Guard Of(Func<bool> guard, string? description) =>
        new(_ => guard(), InvocationInfo.Of(guard, description));

    private static Guard Of<T0>(Func<T0, bool> guard, string? description) =>
        new(args => guard(Arguments.Get<T0>(args, 0)), InvocationInfo.Of(guard, description));

    private static Guard Of<T0, T1>(Func<T0, T1, bool> guard, string? description) =>
        new(args => guard(Arguments.Get<T0>(args, 0), Arguments.Get<T1>(args, 1)), InvocationInfo.Of(guard, description));

    private static Guard Of<T0, T1, T2>(Func<T0, T1, T2, bool> guard, string? description) =>
        new(
            args => guard(Arguments.Get<T0>(args, 0), Arguments.Get<T1>(args, 1), Arguments.Get<T2>(args, 2)),
            InvocationInfo.Of(guard, description));
}
