using System.Globalization;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Deadlines;

/// <summary>A legal length as the source states it, never converted: "3 months" stays three months. At least one unit.</summary>
// The constructor is named so that a document without a unit is refused instead of meaning days.
[method: JsonConstructor]
public readonly record struct Length(int Value, LengthUnit Unit)
{
    public override string ToString()
    {
        var unit = Unit switch
        {
            LengthUnit.Days => "day",
            LengthUnit.WorkingDays => "working day",
            LengthUnit.Weeks => "week",
            LengthUnit.Months => "month",
            LengthUnit.Hours => "hour",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Value} {unit}{(Value == 1 ? "" : "s")}");
    }
}
