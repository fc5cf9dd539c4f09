using Nrm.Casework.People;
using Nrm.Web.Components;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>How the person must not be contacted, in a few words. What was not said to be safe is treated as not safe.</summary>
public static class ContactRule
{
    public static IReadOnlyList<Flag> Flags(SafeContact? contact, Words words) => (contact?.SafeToCall, contact?.SafeToWrite) switch
    {
        (null, null) when contact is null => [],
        ("yes", "yes") => [],
        ("yes", _) => [new Flag(words["Do not write"])],
        (_, "yes") => [new Flag(words["Do not phone"])],
        _ => [new Flag(words["Do not phone or write"])],
    };
}
