using Nrm.Casework.Decisions.Legacy;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>The sections of this capability, by name.</summary>
public static class DecisionsSections
{
    internal static readonly Section<StepTaken> Decisions = new("decisions", DataCategory.Decisions, SchemaVersion: 2, Many: true)
    {
        Reads = new Stored<StepTaken>("decisions", version: 2).From<DecisionRecord>(1, old => old.AsStep()),
    };

    extension(Kernel.Sections)
    {
        public static Section<StepTaken> Decisions => DecisionsSections.Decisions;
    }
}
