using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Input;

/// <summary>A request that cannot be read. Ends it before the door is asked.</summary>
public sealed class InputRefusedException(Problem problem) : Exception
{
    public Problem Problem { get; } = problem;

    public static InputRefusedException At(string field, string message) =>
        new(Problems.Invalid(new Dictionary<string, Said[]> { [field] = [message] }));
}
