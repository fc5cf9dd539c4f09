using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Nrm.Records.Persistence;

/// <summary>Instants are UTC in every database; a local time is a defect and is refused.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => Require(value),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Require(DateTime value) =>
        value.Kind is DateTimeKind.Utc ? value : throw new ArgumentException("Instants are UTC.", nameof(value));
}
