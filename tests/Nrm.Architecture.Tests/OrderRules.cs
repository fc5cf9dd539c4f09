using Mono.Cecil;

namespace Nrm.Architecture.Tests;

/// <summary>
/// No order rests on an id. The key by which something is sorted stands as a type argument in the compiled code, in expressions that become
/// SQL too, so whatever sorts by a Guid is found however it is written.
/// </summary>
internal static class OrderRules
{
    private static readonly string[] SortingMethods =
    [
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Min", "Max", "MinBy", "MaxBy", "Sort", "BinarySearch",
    ];

    private static readonly string[] SortedTypes =
    [
        "SortedDictionary`2", "SortedList`2", "SortedSet`1", "ImmutableSortedDictionary`2", "ImmutableSortedDictionary`2/Builder", "ImmutableSortedSet`1",
        "ImmutableSortedSet`1/Builder", "Comparer`1", "IComparer`1",
    ];

    public static IEnumerable<string> ByIds(AssemblyDefinition assembly) =>
        from type in assembly.MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.Operand is MethodReference called && (SortsByAnId(called) || ComparesIds(called))
        select $"{method.FullName} sorts by an id: it calls {((MethodReference)instruction.Operand).Name}";

    // The key is the last type argument: OrderBy<T, Key>, MaxBy<T, Key>, Order<T>, Max<T, Result>.
    private static bool SortsByAnId(MethodReference called) =>
        (called is GenericInstanceMethod generic && (SortingMethods.Contains(generic.Name)
            ? HoldsAnId(generic.GenericArguments[^1])
            : generic.Name is "ToImmutableSortedSet" or "ToImmutableSortedDictionary" && HoldsAnId(generic.GenericArguments[Math.Max(0, generic.GenericArguments.Count - 2)])))
        || (called.DeclaringType is GenericInstanceType { ElementType: var holder } sorted && SortedTypes.Any(t => holder.FullName.EndsWith("." + t, StringComparison.Ordinal)) && HoldsAnId(sorted.GenericArguments[0]));

    private static bool ComparesIds(MethodReference called) =>
        called.DeclaringType.FullName == "System.Guid" && called.Name is "CompareTo" or "op_LessThan" or "op_LessThanOrEqual" or "op_GreaterThan" or "op_GreaterThanOrEqual";

    private static bool HoldsAnId(TypeReference key) => key.FullName == "System.Guid"
        || (key is GenericInstanceType { ElementType.FullName: var of } several && (of == "System.Nullable`1" || of.StartsWith("System.ValueTuple`", StringComparison.Ordinal)) && several.GenericArguments.Any(HoldsAnId));
}
