namespace Nrm.Web.Pages.People;

public static class PeopleLinks
{
    public static string Person(Guid caseId) => $"/cases/{caseId}/person";

    public static string ChangePerson(Guid caseId) => $"/cases/{caseId}/person/change";

    public static string PersonHistory(Guid caseId) => $"/cases/{caseId}/person/history";

    public static string ChangeContact(Guid caseId) => $"/cases/{caseId}/contact/change";

    public static string ContactHistory(Guid caseId) => $"/cases/{caseId}/contact/history";
}
