using System.Security.Cryptography;

namespace Nrm.Demonstration;

/// <summary>A password that can be typed: four words and four digits, drawn for each account of each installation.</summary>
internal static class Passphrase
{
    private static readonly string[] Words =
    [
        "amber", "anchor", "autumn", "basket", "beacon", "bridge", "candle", "canvas", "cedar", "cobalt", "copper", "coral", "cotton", "dapple",
        "ember", "fathom", "feather", "fennel", "garden", "ginger", "granite", "harbour", "hazel", "heron", "indigo", "island", "jasper", "juniper",
        "kettle", "lantern", "lemon", "linen", "marble", "meadow", "mosaic", "nettle", "oatmeal", "olive", "orchard", "pebble", "pepper", "pewter",
        "plover", "quarry", "quartz", "ribbon", "saffron", "sandal", "silver", "sparrow", "tangle", "thimble", "timber", "tulip", "umber", "velvet",
        "walnut", "willow", "window", "winter", "yarrow", "zephyr", "russet", "mallow",
    ];

    public static string New() =>
        string.Join('-', RandomNumberGenerator.GetItems<string>(Words, 4)) + "-" + RandomNumberGenerator.GetInt32(1000, 10_000);
}
