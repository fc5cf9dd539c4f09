using System.Collections;
using System.Reflection;

namespace Nrm.Architecture.Tests;

/// <summary>What the plain JSON of facts can hold: ids, dates, numbers, enums, flags, and codes that are listed here.</summary>
internal static class FactRules
{
    private static readonly HashSet<string> Codes =
    [
        "ConsentFact.Purpose", "ConsentFact.Sections", "ReflectionFact.ProfileVersion", "ClosureFact.Reason",
        "Track.Name", "Track.Code", "TaskKind.Name", "TaskKind.Code", "ClockKind.Name", "ClockKind.Code", "TrackStep.Trigger", "TrackStep.From", "TrackStep.To", "SealedRevision.Section",
        "CaseChanged.Reference", "TrackInstance.Instance", "TrackInstance.Code", "CaseChanged.Tracks", "DeadlineFact.Clock", "DeadlineFact.Kind", "DeadlineFact.ProfileVersion", "DeadlineFact.Source",
    ];

    public static IEnumerable<string> FreeText(Type root)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>([root]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            {
                foreach (var leaf in Leaves(property.PropertyType))
                {
                    if (leaf == typeof(string) && !Codes.Contains($"{type.Name}.{property.Name}"))
                    {
                        yield return $"{type.Name}.{property.Name} is text in a fact";
                    }
                    else if (leaf.Namespace?.StartsWith("Nrm.", StringComparison.Ordinal) is true && !leaf.IsEnum && seen.Add(leaf))
                    {
                        waiting.Enqueue(leaf);
                    }
                }
            }
        }
    }

    private static IEnumerable<Type> Leaves(Type type) =>
        Nullable.GetUnderlyingType(type) is { } plain ? [plain]
        : type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments().SelectMany(Leaves)
        : [type];
}
