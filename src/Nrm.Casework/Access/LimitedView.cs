using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;

namespace Nrm.Casework.Access;

/// <summary>What is left of a document for somebody with a limited view ("P" in domain 8.2).</summary>
public static class LimitedView
{
    /// <exception cref="UndeclaredException">No limited view of this kind of document is declared: nothing of it is shown.</exception>
    public static object Of(object document) => document switch
    {
        // Whether, how and when it is safe to make contact; not the number or address itself, which stays with whoever supports.
        SafeContact contact => contact with { Value = null },
        _ => throw new UndeclaredException($"a limited view of {document.GetType().Name}"),
    };
}
