using System.Globalization;
using Nrm.Demonstration;

namespace Nrm.Web.Tests.Demonstration;

public sealed class AuthenticatorCodeTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:59Z", "287082")]
    [InlineData("2005-03-18T01:58:29Z", "081804")]
    [InlineData("2005-03-18T01:58:31Z", "050471")]
    [InlineData("2009-02-13T23:31:30Z", "005924")]
    [InlineData("2033-05-18T03:33:20Z", "279037")]
    [InlineData("2603-10-11T11:33:20Z", "353130")]
    public void The_codes_are_those_of_RFC_6238_appendix_B(string instant, string code) =>
        Assert.Equal(code, AuthenticatorCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
}
