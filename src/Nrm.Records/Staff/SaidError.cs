using Microsoft.AspNetCore.Identity;

namespace Nrm.Records.Staff;

/// <summary>An error of Identity's with what it says as data.</summary>
internal sealed class SaidError(Said said) : IdentityError
{
    public Said Said { get; } = said;

    public static IdentityResult Of(string code, Said said) => IdentityResult.Failed(new SaidError(said) { Code = code, Description = said.ToString() });
}
