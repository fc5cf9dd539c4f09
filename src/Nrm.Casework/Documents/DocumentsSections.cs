namespace Nrm.Casework.Documents;

/// <summary>The sections of this capability, by name.</summary>
public static class DocumentsSections
{
    internal static readonly Section<CaseNote> Notes = new("notes", DataCategory.Notes, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<CaseNote> Notes => DocumentsSections.Notes;
    }
}
