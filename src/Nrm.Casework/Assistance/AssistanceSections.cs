namespace Nrm.Casework.Assistance;

/// <summary>The sections of this capability, by name.</summary>
public static class AssistanceSections
{
    internal static readonly Section<NeedsAssessed> Needs = new("needs", DataCategory.Assistance);

    internal static readonly Section<AssistancePlan> Plan = new("plan", DataCategory.Assistance);

    internal static readonly Section<HelpRecord> Help = new("help", DataCategory.Assistance, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<NeedsAssessed> Needs => AssistanceSections.Needs;

        public static Section<AssistancePlan> Plan => AssistanceSections.Plan;

        public static Section<HelpRecord> Help => AssistanceSections.Help;
    }
}
