using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nrm.Architecture.Tests;

/// <summary>Which folder of an assembly uses which other, read from the compiled types: a namespace is a folder.</summary>
internal static class FolderRules
{
    /// <summary>What stands in no folder counts as one.</summary>
    private const string Root = ".";

    /// <summary>One use for each pair of folders, with a type that it was seen in. A folder below another counts as that one's.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Uses(AssemblyDefinition assembly)
    {
        var uses = new Dictionary<(string, string), string>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            if (Folder(type) is not { } from)
            {
                continue;
            }

            foreach (var used in Named(type).SelectMany(Parts))
            {
                if (used.Scope == assembly.MainModule && Folder(used) is { } to && to != from)
                {
                    uses.TryAdd((from, to), $"{Outer(type).Name} uses {Outer(used).Name}");
                }
            }
        }

        return uses;

        string? Folder(TypeReference type)
        {
            var parts = Outer(type).Namespace.Split('.');
            var room = assembly.Name.Name.Split('.');
            return !parts.Take(room.Length).SequenceEqual(room) ? null : parts.Length == room.Length ? Root : parts[room.Length];
        }
    }

    /// <summary>The same from the imports of the sources, which also show the use of a constant, that no compiled type does.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Imports(IEnumerable<SourceFile> files)
    {
        var uses = new Dictionary<(string, string), string>();
        foreach (var file in files)
        {
            foreach (Match import in Regex.Matches(file.Text, $@"^(?:global )?@?using (?:static )?(?:\w+ = )?{Regex.Escape(file.Project)}(?:\.(\w+)|;)", RegexOptions.Multiline))
            {
                var from = file.Path.Split('/') is [_, _, var folder, _, ..] ? folder : Root;
                var to = import.Groups[1].Success ? import.Groups[1].Value : Root;
                if (to != from)
                {
                    uses.TryAdd((from, to), $"{Path.GetFileName(file.Path)} imports {to}");
                }
            }
        }

        return uses;
    }

    /// <summary>What a folder that must import none of ours imports.</summary>
    public static IEnumerable<string> From(IEnumerable<KeyValuePair<(string From, string To), string>> uses, string folder) =>
        uses.Where(u => u.Key.From == folder).Select(u => $"{folder} imports {u.Key.To}: {u.Value}");

    /// <summary>The uses that stay among folders which can reach themselves by way of others: whatever only leads there or away is left out.</summary>
    public static IEnumerable<string> Circles(IEnumerable<KeyValuePair<(string From, string To), string>> uses)
    {
        var left = uses.DistinctBy(u => u.Key).ToList();
        while (left.RemoveAll(u => !left.Exists(next => next.Key.From == u.Key.To) || !left.Exists(before => before.Key.To == u.Key.From)) > 0)
        {
        }

        return left.Select(u => $"{u.Key.From} -> {u.Key.To}: {u.Value}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType), .. type.Properties.Select(p => p.PropertyType),
            .. Attributes(type), .. type.Fields.SelectMany(Attributes), .. type.Properties.SelectMany(Attributes), .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. type.Methods.SelectMany(Named),
        ];

    private static IEnumerable<TypeReference?> Named(MethodDefinition method) =>
        [
            method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. Attributes(method),
            .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Named) : [],
        ];

    private static IEnumerable<TypeReference?> Named(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod made => [made.DeclaringType, made.ReturnType, .. made.GenericArguments, .. made.Parameters.Select(p => p.ParameterType)],
        MethodReference called => [called.DeclaringType, called.ReturnType, .. called.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference named => [named],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(a => a.ConstructorArguments.Select(c => c.Value as TypeReference).Append(a.AttributeType));

    /// <summary>The type and what it is made of: the parts of arrays and of generic types.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType made => made.GenericArguments.SelectMany(Parts).Append(made.ElementType),
        TypeSpecification specified => Parts(specified.ElementType),
        _ => [type],
    };

    private static TypeReference Outer(TypeReference type) => type.DeclaringType is { } outer ? Outer(outer) : type;
}
