using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cookies;

/// <summary>
/// The key ring of ASP.NET Data Protection in the database, so that every node reads the same cookies. Each element is sealed whole, under the
/// key source: who has the database alone reads no key, and, which matters as much, cannot add one of their own and sign cookies with it.
/// </summary>
internal sealed class KeyRing(IDbContextFactory<NrmDbContext> contexts, KeyRingSeal seal, TimeProvider time) : IXmlRepository
{
    /// <exception cref="Sealing.UnopenableException">A row was altered, or put there by somebody without the key source: no key is used.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.KeyRing.AsNoTracking().OrderBy(k => k.StoredAt).ToList().Select(k => XElement.Parse(seal.Open(k.Id, k.Sealed)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        var id = Ids.New();
        db.KeyRing.Add(new RingKeyRow { Id = id, StoredAt = time.GetUtcNow().UtcDateTime, Sealed = seal.Seal(id, element.ToString(SaveOptions.DisableFormatting)) });
        db.SaveChanges();
    }
}
