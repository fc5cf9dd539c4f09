using System.Text.Json.Nodes;

namespace Nrm.Demonstration;

/// <summary>Invented people: names from short own lists by region, everything else drawn from <see cref="Proportions"/>.</summary>
internal static class DrawnPeople
{
    private static readonly Dictionary<string, Region> Regions = new()
    {
        ["US"] = new("eng", ["Avery", "Jordan", "Casey", "Morgan"], ["Delia", "Marnie", "Tessa", "Joelle"], ["Harwick", "Pellam", "Stroud", "Vance"]),
        ["UA"] = new("ukr", ["Taras", "Ostap", "Yurii"], ["Olesia", "Myroslava", "Daryna"], ["Kovalenko", "Hrytsak", "Melnychuk"]),
        ["BY"] = new("bel", ["Ales", "Dzmitry"], ["Volha", "Natallia"], ["Kavalchuk", "Zhuk"]),
        ["KG"] = new("kir", ["Azamat", "Ulan"], ["Aigul", "Cholpon"], ["Toktogulova", "Asanov"]),
        ["UZ"] = new("uzb", ["Jasur", "Otabek"], ["Gulnora", "Dildora"], ["Karimova", "Yusupov"]),
        ["MM"] = new("mya", ["Kyaw Zin", "Thura"], ["Hnin Wai", "May Thazin"], ["Oo", "Htun"]),
        ["KH"] = new("khm", ["Sokha", "Vuthy"], ["Bopha", "Chanthou"], ["Chea", "Prum"]),
        ["TH"] = new("tha", ["Anan", "Somchai"], ["Malai", "Ratana"], ["Srisai", "Thongdee"]),
        ["PH"] = new("fil", ["Rodel", "Jun"], ["Marisol", "Ligaya"], ["Abueva", "Dimalanta"]),
        ["ID"] = new("ind", ["Bayu", "Agus"], ["Wulan", "Sari"], ["Pratama", "Lestari"]),
        ["LK"] = new("sin", ["Nuwan", "Kasun"], ["Dilani", "Sewwandi"], ["Wijeratne", "Senanayake"]),
        ["NP"] = new("nep", ["Bishal", "Suraj"], ["Sabina", "Kopila"], ["Gurung", "Thapa"]),
        ["NG"] = new("eng", ["Chidi", "Tunde"], ["Osas", "Blessing"], ["Igbinovia", "Adeyemi"]),
        ["UG"] = new("lug", ["Mukasa", "Okello"], ["Namata", "Akello"], ["Ssali", "Ouma"]),
        ["KE"] = new("swa", ["Kamau", "Otieno"], ["Wanjiru", "Achieng"], ["Mwangi", "Odhiambo"]),
        ["HT"] = new("hat", ["Jean-Robert", "Wilner"], ["Mirlande", "Rose-Laure"], ["Desrosiers", "Pierre-Louis"]),
        ["CN"] = new("zho", ["Jianhua", "Wei"], ["Xiulan", "Meiling"], ["Deng", "Qiu"]),
        ["MX"] = new("spa", ["Rogelio", "Efrain"], ["Maribel", "Citlali"], ["Cisneros", "Tapia"]),
        ["KR"] = new("kor", ["Minjun"], ["Seoyeon"], ["Baek", "Noh"]),
        ["AF"] = new("prs", ["Farid"], ["Shabnam"], ["Haidari", "Noorzai"]),
        ["ER"] = new("tir", ["Filmon"], ["Selam"], ["Tesfay", "Gebre"]),
    };

    private static readonly string[] CodeNames =
    [
        "Ash", "Aspen", "Bramble", "Bracken", "Clover", "Curlew", "Dunlin", "Elder", "Fern", "Finch", "Gorse", "Harebell", "Heather", "Ivy", "Jay",
        "Kestrel", "Lapwing", "Larch", "Lichen", "Maple", "Marten", "Moss", "Nuthatch", "Oak", "Osprey", "Pine", "Pipit", "Quince", "Reed", "Robin",
        "Sedge", "Siskin", "Spruce", "Swift", "Teal", "Thistle", "Thrush", "Vetch", "Whin", "Willow",
    ];

    /// <summary>A person of the drawn gender, age group and citizenship; a child's age is told by <paramref name="ageAnswer"/>.</summary>
    public static JsonObject Draw(Proportions shares, Random random, int number, out string ageAnswer, out string language)
    {
        var code = shares.Draw("citizenship", random);
        // A citizenship that the data set withholds stays unknown; the name then says nothing about it.
        var region = Regions.TryGetValue(code, out var known) ? known : Regions.Values.ElementAt(random.Next(Regions.Count));
        var feminine = shares.Draw("gender", random) is "Female";
        var years = Years(shares.Draw("ageGroup", random), random);
        ageAnswer = years >= 18 ? "adult" : years == 17 ? "notSure" : "child";
        language = region.Language;
        var person = new JsonObject
        {
            ["codeName"] = $"{CodeNames[number % CodeNames.Length]} {(number / CodeNames.Length) + 1}",
            ["dateOfBirth"] = $"@year:-{(years * 365) + 240}",
            ["gender"] = feminine ? "feminine" : "masculine",
            ["nationalities"] = new JsonArray(code is "0" ? "unknown" : code),
            ["languages"] = new JsonArray(region.Language),
            ["interpreterNeeded"] = region.Language != "eng",
        };
        if (random.Next(4) > 0)
        {
            var given = feminine ? region.Feminine : region.Masculine;
            person["fullName"] = $"{given[random.Next(given.Length)]} {region.Family[random.Next(region.Family.Length)]}";
        }

        return person;
    }

    /// <summary>An age of the group; adults of the first group are of full age on any day of the year.</summary>
    private static int Years(string group, Random random) => group switch
    {
        "Age 0-8" => random.Next(3, 9),
        "Age 9-17" => random.Next(9, 18),
        "Age 18-20" => random.Next(19, 21),
        "Age 21-23" => random.Next(21, 24),
        "Age 24-26" => random.Next(24, 27),
        "Age 27-29" => random.Next(27, 30),
        "Age 30-38" => random.Next(30, 39),
        "Age 39-47" => random.Next(39, 48),
        "Age 48+" => random.Next(48, 67),
        _ => throw new InvalidDataException($"There is no age group {group}."),
    };

    private sealed record Region(string Language, string[] Masculine, string[] Feminine, string[] Family);
}
