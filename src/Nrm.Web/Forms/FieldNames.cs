using System.Text.Json;

namespace Nrm.Web.Forms;

/// <summary>Names of properties as the fields of forms and of the API have them.</summary>
public static class FieldNames
{
    /// <param name="property">As the validation says it: <c>Items[0].Need</c>.</param>
    public static string Of(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
