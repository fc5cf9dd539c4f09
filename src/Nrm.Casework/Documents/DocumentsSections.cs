using Nrm.Casework.Workflow;

namespace Nrm.Casework.Documents;

/// <summary>The sections of this capability, by name.</summary>
public static class DocumentsSections
{
    internal static readonly Section<CaseNote> Notes = new("notes", DataCategory.Notes, Many: true);

    internal static readonly Section<StepTaken> Handling = new("handling", DataCategory.Decisions, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<CaseNote> Notes => DocumentsSections.Notes;

        /// <summary>Steps of the handling of a case, such as why it was declined, closed or opened again: nothing that tells about the person.</summary>
        public static Section<StepTaken> Handling => DocumentsSections.Handling;
    }
}
