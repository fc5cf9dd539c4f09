namespace Nrm.Casework.People;

/// <summary>The sections of this capability, by name.</summary>
public static class PeopleSections
{
    internal static readonly Section<PersonDetails> Person = new("person", DataCategory.Person);

    internal static readonly Section<SafeContact> Contact = new("contact", DataCategory.Contact)
    // Whether, how and when it is safe to make contact; not the number or address itself, which stays with whoever supports.
    { LimitedTo = contact => contact with { Value = null } };

    extension(Kernel.Sections)
    {
        public static Section<PersonDetails> Person => PeopleSections.Person;

        public static Section<SafeContact> Contact => PeopleSections.Contact;
    }
}
