using System.Diagnostics.CodeAnalysis;

namespace Nrm.Casework.Profiles;

/// <summary>
/// A value looked up in a profile, with its source. Where the country is silent the value is the Convention floor's and
/// <see cref="FromFloor"/> is true; where the floor is silent too, <see cref="HasValue"/> is false. Both mean
/// "unknown, ask a lawyer" and never "no right": the caller raises a task when <see cref="NeedsTask"/> says so.
/// </summary>
public readonly record struct Resolved<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly string? _source;

    public Resolved(T value, string source, bool fromFloor, bool verified = false) =>
        (_value, _source, FromFloor, Verified, HasValue) = (value, source, fromFloor, verified, true);

    /// <summary>True when the profile or the floor has a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value; throws <see cref="InvalidOperationException"/> when neither the profile nor the floor has one.</summary>
    public T Value => HasValue ? _value! : throw new InvalidOperationException("Neither the profile nor the floor has this value.");

    /// <summary>Where the value was read, or that none was found.</summary>
    public string Source => _source ?? "no source found, in the country or in the Convention";

    /// <summary>True when the country's profile has no value and the floor's was taken.</summary>
    public bool FromFloor { get; }

    /// <summary>True when a national lawyer has signed the value.</summary>
    public bool Verified { get; }

    /// <summary>True when somebody has to find out what the country's law says.</summary>
    public bool NeedsTask => FromFloor || !HasValue;

    /// <summary>The value, if there is one.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>The value, or another where there is none; the caller names what the other one rests on.</summary>
    public T Or(T other) => HasValue ? _value! : other;

    public override string ToString() => HasValue ? $"{_value} ({Source})" : Source;
}
