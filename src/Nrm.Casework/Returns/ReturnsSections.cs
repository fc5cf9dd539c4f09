namespace Nrm.Casework.Returns;

/// <summary>The sections of this capability, by name.</summary>
public static class ReturnsSections
{
    internal static readonly Section<ReturnRecord> Return = new("return", DataCategory.Safety, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<ReturnRecord> Return => ReturnsSections.Return;
    }
}
