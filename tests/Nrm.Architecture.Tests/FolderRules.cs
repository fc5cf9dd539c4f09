using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Nrm.Architecture.Tests;

/// <summary>Which folder of an assembly uses which other, read from the compiled types: a namespace is a folder.</summary>
internal static class FolderRules
{
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
            var space = Outer(type).Namespace;
            return space.StartsWith(assembly.Name.Name + ".", StringComparison.Ordinal) ? space[(assembly.Name.Name.Length + 1)..].Split('.')[0] : null;
        }
    }

    /// <summary>Folders that must import none of ours and do.</summary>
    public static IEnumerable<string> Imports(AssemblyDefinition assembly, string folder) =>
        Uses(assembly).Where(u => u.Key.From == folder).Select(u => $"{folder} imports {u.Key.To}: {u.Value}");

    /// <summary>Each folder that can reach itself by way of others, with the uses that stay among such folders.</summary>
    public static IEnumerable<string> Circles(AssemblyDefinition assembly)
    {
        var uses = new Dictionary<(string From, string To), string>(Uses(assembly));
        int left;
        do
        {
            left = uses.Count;
            foreach (var ends in uses.Keys.Where(u => !uses.Keys.Any(n => n.From == u.To) || !uses.Keys.Any(p => p.To == u.From)).ToList())
            {
                uses.Remove(ends);
            }
        }
        while (uses.Count < left);

        return uses.Select(u => $"{u.Key.From} -> {u.Key.To}: {u.Value}").Order(StringComparer.Ordinal);
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
