namespace Nrm.Casework.Cases;

/// <summary>The presumption of minority (INV-05; CETS 197 art. 10(3)): any doubt about the age makes a presumed child.</summary>
public static class AgeRule
{
    /// <summary>The age at which a person stops being a child.</summary>
    public const int Majority = 18;

    /// <summary>
    /// The age class on a day. Doubt is "not sure", an adult who may by the date of birth be under 18 on that day, or a
    /// child whose date of birth says otherwise: a contradiction is resolved by the age procedure, never by this rule.
    /// </summary>
    public static AgeClass Classify(AgeAnswer ageAnswer, PartialDate? dateOfBirth, DateOnly onDay)
    {
        bool? mayBeChild = dateOfBirth is null ? null : IsUnderMajority(dateOfBirth.Latest, onDay);
        return ageAnswer switch
        {
            AgeAnswer.Adult => mayBeChild is true ? AgeClass.PresumedChild : AgeClass.Adult,
            AgeAnswer.Child => mayBeChild is false ? AgeClass.PresumedChild : AgeClass.Child,
            AgeAnswer.NotSure => AgeClass.PresumedChild,
        };
    }

    /// <summary>True for a child and for a presumed child: the rules for children hold for both.</summary>
    public static bool IsTreatedAsChild(AgeClass age) => age is not AgeClass.Adult;

    private static bool IsUnderMajority(DateOnly born, DateOnly onDay)
    {
        var year = born.Year + Majority;
        if (year > DateOnly.MaxValue.Year)
        {
            return true;
        }

        // Who was born on 29 February turns 18 on 1 March where the year has no such day: the later day favours the child.
        var birthday = born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new DateOnly(year, 3, 1)
            : new DateOnly(year, born.Month, born.Day);
        return onDay < birthday;
    }
}
