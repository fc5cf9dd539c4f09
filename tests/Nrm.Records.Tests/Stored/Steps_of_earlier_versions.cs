using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;

namespace Nrm.Records.Tests.Stored;

public class Steps_of_earlier_versions
{
    [Fact]
    public void Are_of_identification_where_they_name_no_track() => Assert.Equal(
        [
            new TrackStep(Track.Identification, "submit-referral", "NotStarted", "RGPending"),
            new TrackStep(Track.Parse("assistance")!.Value, "system:offer-emergency-help", "NotStarted", "Emergency"),
        ],
        StoredEvents.ReadSteps("""[{"trigger":"submit-referral","from":"NotStarted","to":"RGPending"},{"track":"Assistance","trigger":"system:offer-emergency-help","from":"NotStarted","to":"Emergency"}]"""));
}
