namespace Nrm.Casework.Deadlines;

/// <summary>The unit of a legal length. It matters: thirty days, a month and thirty working days end on three different days.</summary>
public enum LengthUnit
{
    Days,
    WorkingDays,
    Weeks,
    Months,
    Hours,
}
