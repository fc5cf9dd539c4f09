namespace Nrm.Web.Api.Staff;

public static class StaffEndpoints
{
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiEndpoints.Base).WithTags("staff");
        api.MapSignIn();
        api.MapMe();
        api.MapStaffAdministration();
    }
}
