using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>
/// Reads and writes <see cref="Answer{T}"/>. A JSON null is not an answer: it is refused, or is "not stated" where the
/// property is an <c>Answer&lt;T&gt;?</c>.
/// </summary>
public sealed class AnswerJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Answer<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Answer<T>>
        where T : notnull
    {
        public override Answer<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && MissingWords.TryParse(reader.GetString(), out var missing))
            {
                return Answer<T>.Without(missing);
            }

            var value = JsonSerializer.Deserialize<T>(ref reader, options);
            return value is null ? throw new JsonException("An answer cannot be null.") : Answer<T>.Of(value);
        }

        public override void Write(Utf8JsonWriter writer, Answer<T> value, JsonSerializerOptions options)
        {
            if (value.Missing is { } missing)
            {
                writer.WriteStringValue(MissingWords.Of(missing));
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Value, options);
            }
        }
    }
}
