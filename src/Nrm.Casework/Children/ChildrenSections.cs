namespace Nrm.Casework.Children;

/// <summary>The sections of this capability, by name.</summary>
public static class ChildrenSections
{
    internal static readonly Section<AgeRecord> Age = new("age", DataCategory.Decisions, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<AgeRecord> Age => ChildrenSections.Age;
    }
}
