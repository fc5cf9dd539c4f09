using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>What stops a return, whichever use case it happens in.</summary>
internal static class ReturnSteps
{
    /// <summary>A return on its way stops while its ground may fall away.</summary>
    public static void Block(CaseChange change)
    {
        if (ReturnTrack.Safe.Contains(change.Facts.StateOf(Track.Return)))
        {
            change.Fire(Track.Return, "system:return-blocked");
        }
    }
}
