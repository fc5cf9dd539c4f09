namespace Nrm.Casework.Kernel;

/// <summary>
/// What every folder of the rules knows of a capability without knowing its name. A capability is found because it is there, so that nothing
/// that is used by all of them has to list them, and none is forgotten.
/// </summary>
public interface ICapability
{
    /// <summary>The folder that it is in, here and in the pages, the tests and the demonstration.</summary>
    string Name { get; }

    /// <summary>Its place wherever capabilities are shown; no two have the same.</summary>
    int Order { get; }

    /// <summary>The sections that are its own.</summary>
    IReadOnlyList<Section> Sections { get; }

    /// <summary>What it keeps of a case that identifies nobody; each a row of its own. No two have the same name.</summary>
    IReadOnlyList<Stored> Facts { get; }
}

/// <summary>The capabilities of this assembly, found once.</summary>
public static class Declared
{
    /// <summary>All of them, in their order. Each is a class with a constructor without parameters and without state.</summary>
    public static IReadOnlyList<ICapability> Capabilities { get; } =
    [
        .. typeof(Declared).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICapability)))
            .Select(t => (ICapability)Activator.CreateInstance(t)!).OrderBy(c => c.Order),
    ];
}
