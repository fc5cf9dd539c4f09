namespace Nrm.Casework.Decisions;

/// <summary>The sections of this capability, by name.</summary>
public static class DecisionsSections
{
    internal static readonly Section<DecisionRecord> Decisions = new("decisions", DataCategory.Decisions, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<DecisionRecord> Decisions => DecisionsSections.Decisions;
    }
}
