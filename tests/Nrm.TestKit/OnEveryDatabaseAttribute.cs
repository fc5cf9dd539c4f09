using System.Reflection;
using Nrm.Records.Setup;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Nrm.TestKit;

/// <summary>
/// Runs a theory once for each database; its first parameter is the <see cref="DatabaseProvider"/>, the others are
/// <paramref name="more"/>. A database that is not on the machine shows as skipped, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryDatabaseAttribute(params object[] more) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. TestDatabases.Providers.Select(ITheoryDataRow (p) => new TheoryDataRow([p, .. more]) { Skip = TestDatabases.WhyNot(p) })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
