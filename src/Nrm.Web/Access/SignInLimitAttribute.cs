namespace Nrm.Web.Access;

/// <summary>Marks endpoints and pages that take a password, a code or an invitation.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignInLimitAttribute : Attribute;
