namespace Nrm.Casework.Reflection;

/// <summary>The sections of this capability, by name.</summary>
public static class ReflectionSections
{
    internal static readonly Section<ReflectionRecord> Reflection = new("reflection", DataCategory.Decisions, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<ReflectionRecord> Reflection => ReflectionSections.Reflection;
    }
}
