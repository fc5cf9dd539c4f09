using Nrm.Casework.Reflection.Legacy;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>The sections of this capability, by name.</summary>
public static class ReflectionSections
{
    internal static readonly Section<StepTaken> Reflection = new("reflection", DataCategory.Decisions, SchemaVersion: 2, Many: true)
    {
        Reads = new Stored<StepTaken>("reflection", version: 2).From<ReflectionRecord>(1, old => old.AsStep()),
    };

    extension(Kernel.Sections)
    {
        public static Section<StepTaken> Reflection => ReflectionSections.Reflection;
    }
}
