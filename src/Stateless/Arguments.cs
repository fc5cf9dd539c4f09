namespace Stateless;

/// <summary>Takes typed values out of the arguments that a trigger was fired with.</summary>
internal static class Arguments
{
    /// <summary>The value at a position; the type's default when the trigger was fired without any argument.</summary>
    public static T Get<T>(object?[] args, int position)
    {
        if (args.Length == 0)
            return default!;
        Check(args, typeof(T), position);
        return (T)args[position]!;
    }

    /// <summary>Refuses arguments that are too many, too few (none at all is accepted) or of a wrong type.</summary>
    public static void Validate(object?[] args, Type[] expected)
    {
        if (args.Length > expected.Length)
            throw new ArgumentException($"The trigger takes {expected.Length} argument(s), {args.Length} were given.", nameof(args));
        if (args.Length == 0)
            return;
        for (var position = 0; position < expected.Length; position++)
            Check(args, expected[position], position);
    }

    private static void Check(object?[] args, Type expected, int position)
    {
        if (position >= args.Length)
            throw new ArgumentException($"An argument of type {expected} is missing at position {position}.", nameof(args));
        var value = args[position];
        if (value is not null && !expected.IsInstanceOfType(value))
            throw new ArgumentException($"The argument at position {position} is a {value.GetType()}, but a {expected} is needed.", nameof(args));
        if (value is null && expected.IsValueType && Nullable.GetUnderlyingType(expected) is null)
            throw new ArgumentException($"The argument at position {position} is null, but a {expected} is needed.", nameof(args));
    }
}
