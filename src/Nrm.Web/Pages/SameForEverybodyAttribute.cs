namespace Nrm.Web.Pages;

/// <summary>Marks an endpoint whose answers hold nothing of anybody and are at an address that changes with them: browsers may keep them. Nothing else is kept.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SameForEverybodyAttribute : Attribute;
