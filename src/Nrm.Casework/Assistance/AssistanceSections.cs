using Nrm.Casework.Assistance.Legacy;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The sections of this capability, by name.</summary>
public static class AssistanceSections
{
    internal static readonly Section<NeedsAssessed> Needs = new("needs", DataCategory.Assistance);

    internal static readonly Section<AssistancePlan> Plan = new("plan", DataCategory.Assistance);

    internal static readonly Section<StepTaken> Help = new("help", DataCategory.Assistance, SchemaVersion: 2, Many: true)
    {
        Reads = new Stored<StepTaken>("help", version: 2).From<HelpRecord>(1, old => old.AsStep()),
    };

    extension(Kernel.Sections)
    {
        public static Section<NeedsAssessed> Needs => AssistanceSections.Needs;

        public static Section<AssistancePlan> Plan => AssistanceSections.Plan;

        public static Section<StepTaken> Help => AssistanceSections.Help;
    }
}
