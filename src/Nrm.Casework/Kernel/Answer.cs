using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>
/// A coded answer: either a value or the reason why there is none (INV-40). In JSON a value is written as itself and a
/// missing one as <c>unknown</c>, <c>notAsked</c>, <c>refused</c> or <c>notApplicable</c>. Use <c>Answer&lt;T&gt;?</c>
/// for a field that a document may leave out: null means that the document does not state it at all.
/// The default of the type is <see cref="Missing.Unknown"/>.
/// </summary>
/// <remarks>The four words are reserved: a text that consists of one of them is that missing answer, not a value.</remarks>
[JsonConverter(typeof(AnswerJsonConverter))]
public readonly record struct Answer<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Missing _missing;

    private Answer(T value)
    {
        _value = value;
        HasValue = true;
    }

    private Answer(Missing missing) => _missing = missing;

    /// <summary>True when the field holds a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value; throws <see cref="InvalidOperationException"/> when there is none.</summary>
    public T Value => HasValue ? _value! : throw new InvalidOperationException($"The answer is missing: {_missing}.");

    /// <summary>Why there is no value; null when there is one.</summary>
    public Missing? Missing => HasValue ? null : _missing;

    /// <summary>An answer with a value. A reserved word gives the missing answer that it names.</summary>
    public static Answer<T> Of(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is string text && MissingWords.TryParse(text, out var missing) ? new(missing) : new(value);
    }

    /// <summary>An answer without a value.</summary>
    public static Answer<T> Without(Missing missing) =>
        Enum.IsDefined(missing) ? new(missing) : throw new ArgumentOutOfRangeException(nameof(missing));

    /// <summary>True when the field holds exactly this value; a missing answer is no value, so always false for it.</summary>
    public bool Is(T value) => HasValue && EqualityComparer<T>.Default.Equals(_value, value);

    /// <summary>The value, if there is one.</summary>
    public bool TryGetValue([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    public static implicit operator Answer<T>(T value) => Of(value);

    public static implicit operator Answer<T>(Missing missing) => Without(missing);

    /// <summary>The kind of answer only: values are personal data and stay out of logs.</summary>
    public override string ToString() => HasValue ? "(stated)" : MissingWords.Of(_missing);
}
