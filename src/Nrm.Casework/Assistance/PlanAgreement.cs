using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Assistance;

/// <summary>Does the person agree to the plan?</summary>
public enum PlanAgreement
{
    Yes,
    No,
    WithInterpreter,
}

/// <summary>Reads true and false besides the codes yes, no and with-interpreter; writes the code.</summary>
public sealed class PlanAgreementJson : JsonConverter<PlanAgreement>
{
    public override PlanAgreement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => PlanAgreement.Yes,
        JsonTokenType.False => PlanAgreement.No,
        JsonTokenType.String when Codes.Parse<PlanAgreement>(reader.GetString()!) is { } agreement => agreement,
        _ => throw new JsonException("personAgrees is true, false, yes, no or with-interpreter."),
    };

    public override void Write(Utf8JsonWriter writer, PlanAgreement value, JsonSerializerOptions options) => writer.WriteStringValue(Codes.Of(value));
}
