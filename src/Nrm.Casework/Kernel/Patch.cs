using System.Text.Json;

namespace Nrm.Casework.Kernel;

/// <summary>Changes what is a state by what was sent about it, never by sending the whole back: a form that does not show a field cannot erase it.</summary>
public static class Patch
{
    /// <summary>The record as it is now, with each field that was sent in its place.</summary>
    /// <param name="standing">Null where nothing was recorded.</param>
    /// <param name="erased">Names, as in JSON, of the fields that hold nothing from now on; one that was sent as well is as it was sent.</param>
    public static T Over<T>(T? standing, T sent, IEnumerable<string>? erased = null) where T : class
    {
        if (standing is null)
        {
            return sent;
        }

        var made = JsonSerializer.SerializeToNode(standing, CaseJson.Options)!.AsObject();
        foreach (var name in erased ?? [])
        {
            made.Remove(name);
        }

        foreach (var (name, value) in JsonSerializer.SerializeToNode(sent, CaseJson.Options)!.AsObject())
        {
            made[name] = value?.DeepClone();
        }

        return made.Deserialize<T>(CaseJson.Options)!;
    }
}
