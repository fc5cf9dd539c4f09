using Mono.Cecil;

namespace Nrm.Architecture.Tests;

/// <summary>Rules over compiled assemblies; each returns its violations.</summary>
internal static class AssemblyRules
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Nrm.Casework"] = [],
        ["Nrm.Records"] = ["Nrm.Casework"],
        ["Nrm.Migrations"] = ["Nrm.Records", "Nrm.Casework"],
        ["Nrm.Demonstration"] = ["Nrm.Records", "Nrm.Casework"],
        ["Nrm.Web"] = ["Nrm.Records", "Nrm.Casework", "Nrm.Demonstration"],
        ["nrm"] = ["Nrm.Records", "Nrm.Casework", "Nrm.Demonstration"],
    };

    // The name of a failure is no way to the data: the health check tells a database that is down from a defect.
    private static readonly string[] Harmless = ["System.Data.Common.DbException"];

    private static readonly Dictionary<string, string[]> MayNotUse = new()
    {
        ["Nrm.Casework"] = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "Npgsql", "System.Data", "System.Net", "System.IO.FileStream"],
        ["Nrm.Demonstration"] = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "System.Data"],
        ["Nrm.Web"] = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "System.Data"],
        ["nrm"] = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Npgsql", "System.Data"],
    };

    public static IEnumerable<string> References(AssemblyDefinition assembly)
    {
        var name = assembly.Name.Name;
        if (!MayReference.TryGetValue(name, out var allowed))
        {
            return [$"{name} is no room of the house"];
        }

        return assembly.MainModule.AssemblyReferences.Select(r => r.Name).Where(MayReference.ContainsKey).Where(r => r != name && !allowed.Contains(r))
            .Select(r => $"{name} references {r}");
    }

    public static IEnumerable<string> Uses(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypeReferences().Where(t => !Harmless.Contains(t.FullName))
            .Where(t => MayNotUse.GetValueOrDefault(assembly.Name.Name, []).Any(n => t.Namespace == n || t.Namespace.StartsWith(n + ".", StringComparison.Ordinal) || t.FullName == n))
            .Select(t => $"{assembly.Name.Name} uses {t.FullName}");

    /// <summary>What is behind the door: contexts and rows. Identity's own account type has to be public.</summary>
    public static IEnumerable<string> OpenBackDoors(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(t => t.IsPublic)
            .Where(t => (t.Namespace.EndsWith(".Persistence", StringComparison.Ordinal) && t.Name != "StaffAccount") || IsContext(t))
            .Select(t => $"{t.FullName} is public");

    /// <summary>A public member of the door's assembly must not hand out a context, a connection or a query.</summary>
    public static IEnumerable<string> LeakyMembers(AssemblyDefinition assembly) =>
        assembly.MainModule.Types.Where(t => t.IsPublic).SelectMany(t => t.Methods).Where(m => m.IsPublic || m.IsFamily)
            .Where(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)
                .Any(p => p.FullName.Contains("DbContext", StringComparison.Ordinal) || p.FullName.Contains("IQueryable", StringComparison.Ordinal) || p.FullName.Contains("DbConnection", StringComparison.Ordinal)))
            .Select(m => $"{m.FullName} reaches the database");

    public static IEnumerable<string> PublicNames(AssemblyDefinition assembly) => assembly.MainModule.GetTypes().Select(t => t.Name.Split('`')[0]).Where(n => !n.StartsWith('<'));

    private static bool IsContext(TypeDefinition type) => type.BaseType is { } parent && (parent.Name.Contains("DbContext", StringComparison.Ordinal) || parent.Name.Contains("IdentityUserContext", StringComparison.Ordinal));
}
