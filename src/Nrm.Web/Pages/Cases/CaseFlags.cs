using Nrm.Casework.Cases;
using Nrm.Web.Components;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>What must be seen before anything is done, in this order. Never more than five: more are not read.</summary>
public static class CaseFlags
{
    /// <summary>On every page of a case.</summary>
    public static IReadOnlyList<Flag> Of(CaseFacts facts, Words words) => [.. All(facts, words)];

    /// <summary>On a case's line in a list, which shows no way to reach anybody: not how they must not be reached, which nearly every line would say.</summary>
    public static IReadOnlyList<Flag> InList(CaseFacts facts, Words words) => Of(facts with { DoNotPhone = false, DoNotWrite = false }, words);

    private static IEnumerable<Flag> All(CaseFacts facts, Words words)
    {
        if (!facts.Unread.IsEmpty)
        {
            yield return new Flag(words["Not all could be read"], FlagKind.Risk);
        }

        if (facts.IsTreatedAsChild)
        {
            yield return new Flag(facts.Age is AgeClass.Child ? words["Child"] : words["Treated as a child"], FlagKind.Protect);
        }

        if (facts.HighRisk)
        {
            yield return new Flag(words["High risk"], FlagKind.Risk);
        }

        if (Contact(facts.DoNotPhone, facts.DoNotWrite, words) is { } contact)
        {
            yield return new Flag(contact);
        }

        if (facts.InterpreterNeeded)
        {
            yield return new Flag(words["Interpreter needed"]);
        }
    }

    /// <summary>How the person must not be contacted; null when both ways are safe, or when nothing was recorded.</summary>
    public static string? Contact(bool doNotPhone, bool doNotWrite, Words words) => (doNotPhone, doNotWrite) switch
    {
        (true, true) => words["Do not phone or write"],
        (true, false) => words["Do not phone"],
        (false, true) => words["Do not write"],
        (false, false) => null,
    };
}
