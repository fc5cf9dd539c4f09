using Nrm.Casework.Returns.Legacy;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The sections of this capability, by name.</summary>
public static class ReturnsSections
{
    internal static readonly Section<StepTaken> Return = new("return", DataCategory.Safety, SchemaVersion: 2, Many: true)
    {
        Reads = new Stored<StepTaken>("return", version: 2).From<ReturnRecord>(1, old => old.AsStep()),
    };

    extension(Kernel.Sections)
    {
        /// <summary>The steps on the way to, or away from, a return, and what was typed in each.</summary>
        public static Section<StepTaken> Return => ReturnsSections.Return;
    }
}
