namespace Nrm.Casework.Consent;

/// <summary>The sections of this capability, by name.</summary>
public static class ConsentSections
{
    internal static readonly Section<ConsentRecord> Consents = new("consents", DataCategory.Consent, Many: true);

    extension(Kernel.Sections)
    {
        public static Section<ConsentRecord> Consents => ConsentSections.Consents;
    }
}
