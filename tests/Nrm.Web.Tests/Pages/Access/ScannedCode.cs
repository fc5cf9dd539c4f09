using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Nrm.Web.Tests.Pages.Access;

/// <summary>What a telephone reads from a QR code in a page.</summary>
internal static partial class ScannedCode
{
    private const int Scale = 4;

    public static string Of(IElement svg)
    {
        var width = (int)double.Parse(svg.QuerySelector("rect")!.GetAttribute("width")!, CultureInfo.InvariantCulture) * Scale;
        var grey = Enumerable.Repeat((byte)255, width * width).ToArray();
        foreach (Match bar in Bar().Matches(svg.QuerySelector("path")!.GetAttribute("d")!))
        {
            var (x, y, length) = (Number(bar, 1), Number(bar, 2), Number(bar, 3));
            for (var row = y * Scale; row < (y + 1) * Scale; row++)
            {
                grey.AsSpan((row * width) + (x * Scale), length * Scale).Clear();
            }
        }

        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, width, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new QRCodeReader().decode(picture)?.Text ?? "";
    }

    private static int Number(Match bar, int group) => int.Parse(bar.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Bar();
}
