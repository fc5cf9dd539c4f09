namespace Nrm.Casework.Children;

/// <summary>What a correction of the date of birth brought about, as the step's own record says it.</summary>
public static class AgeCorrections
{
    public const string AdultAgain = "adultAgain";

    public static CodeList List { get; } = new("ageCorrection", "1", [AdultAgain]);
}
