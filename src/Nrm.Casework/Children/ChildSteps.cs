using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>What follows when a person turns out to be, or may be, a child, whichever use case it happens in.</summary>
internal static class ChildSteps
{
    /// <summary>The guardian comes first for a child, and in doubt (INV-05; MC 6/18 para 4).</summary>
    public static void Protect(CaseChange change)
    {
        change.AddTask(TaskKind.RequestGuardian, CaseFunction.Decider, change.Today);
        change.AddTask(TaskKind.NotifyChildProtection, CaseFunction.Support, change.Today);
    }

    /// <summary>Whether somebody who was said to be an adult may be a child by this date of birth.</summary>
    public static bool MayBeChild(CaseChange change, Answer<PartialDate>? dateOfBirth) =>
        AgeRule.Classify(AgeAnswer.Adult, dateOfBirth is { HasValue: true } known ? known.Value : null, change.Today) is AgeClass.PresumedChild;

    /// <summary>An adult is treated as a child because of a date of birth alone; what follows from it is remembered (INV-52).</summary>
    public static void PresumeByBirthDate(CaseChange change)
    {
        var before = change.Facts;
        change.Facts = before with { Age = AgeClass.PresumedChild };
        Protect(change);
        RestsOnBirthDate(change, before);
    }

    /// <summary>Remembers that what was begun since then rests on the date of birth alone.</summary>
    public static void RestsOnBirthDate(CaseChange change, CaseFacts before) => change.Remember(new Consequence(ConsequenceOf.BirthDate, change.StepId, change.Today)
    {
        By = change.Actor.StaffId,
        AgeBefore = AgeClass.Adult,
        Tasks = [.. change.Facts.Tasks.Where(t => t.Kind == TaskKind.RequestGuardian || t.Kind == TaskKind.NotifyChildProtection).Select(t => t.Id).Except(before.Tasks.Select(t => t.Id))],
    });

    /// <summary>
    /// The date from which somebody was presumed a child was recorded in error, and whoever recorded it says so: the person is an adult again, and what
    /// was to be done for a child and is not done yet is taken back. Nothing happens where somebody else recorded the date (INV-45), where the
    /// presumption rests on anything else, where the right date leaves the same doubt, or where none is known: not knowing makes nobody an adult
    /// (INV-05, INV-51).
    /// </summary>
    public static void TakeBack(CaseChange change, Answer<PartialDate>? rightly)
    {
        if (rightly is { HasValue: true } && !MayBeChild(change, rightly) && change.TakeBack(ConsequenceOf.BirthDate) is { } wrong)
        {
            change.Remarks = new(About: wrong.Step, Found: AgeCorrections.AdultAgain);
        }
    }

    /// <summary>Something else than the date of birth says that the person is, or may be, a child: correcting the date alone ends nothing any more.</summary>
    public static void HasAnotherGround(CaseChange change) => change.Forget(ConsequenceOf.BirthDate);
}
