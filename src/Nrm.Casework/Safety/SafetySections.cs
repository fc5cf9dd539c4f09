namespace Nrm.Casework.Safety;

/// <summary>The sections of this capability, by name.</summary>
public static class SafetySections
{
    internal static readonly Section<SafetyRecord> Safety = new("safety", DataCategory.Safety, Many: true);

    internal static readonly Section<HealthDetails> Health = new("health", DataCategory.Health);

    internal static readonly Section<Whereabouts> Location = new("location", DataCategory.Location);

    extension(Kernel.Sections)
    {
        public static Section<SafetyRecord> Safety => SafetySections.Safety;

        public static Section<HealthDetails> Health => SafetySections.Health;

        public static Section<Whereabouts> Location => SafetySections.Location;
    }
}
