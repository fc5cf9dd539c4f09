namespace Nrm.Web.Api.Input;

/// <summary>Says in the API document which document an endpoint reads.</summary>
public sealed record TakesBody(Type Type, string MediaType = "application/json");

public static class TakesBodyConvention
{
    public static TBuilder Takes<TBuilder>(this TBuilder builder, Type type, string mediaType = "application/json") where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new TakesBody(type, mediaType));
}
