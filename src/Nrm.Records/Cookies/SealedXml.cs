using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Nrm.Records.Cookies;

/// <summary>Seals the secret within a key of the ring before the framework passes the key on, so that it is in the open nowhere outside of memory.</summary>
internal sealed class SealingXml(KeyRingSeal seal) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var id = Ids.New();
        var text = Convert.ToBase64String(seal.Seal(id, plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("sealed", new XAttribute("id", id), text), typeof(OpeningXml));
    }
}

/// <summary>Opens what <see cref="SealingXml"/> sealed. The framework makes it by its name, with the services.</summary>
internal sealed class OpeningXml(IServiceProvider services) : IXmlDecryptor
{
    private readonly KeyRingSeal _seal = services.GetRequiredService<KeyRingSeal>();

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(_seal.Open(Guid.Parse((string?)encryptedElement.Attribute("id") ?? ""), Convert.FromBase64String(encryptedElement.Value)));
}
