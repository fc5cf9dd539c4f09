using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Nrm.Web.Components;

/// <summary>Text as a QR code, drawn in the page itself: no picture to fetch, nothing that the content security policy would have to allow.</summary>
public static class QrCode
{
    private const int PixelsOfModule = 4;

    public static IHtmlContent Drawn(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return new HtmlString(drawing.GetGraphic(PixelsOfModule, "#000000", "#ffffff"));
    }
}
