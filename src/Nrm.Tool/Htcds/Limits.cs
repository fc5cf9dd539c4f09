namespace Nrm.Tool.Htcds;

/// <summary>What an import file may measure. A larger one is split by whoever sends it, or is not what it says it is.</summary>
internal static class Limits
{
    public const long FileBytes = 20L * 1024 * 1024;

    /// <summary>Of all parts of a spreadsheet file, unpacked.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    public const int Rows = 50_000;

    public const int Columns = 500;

    /// <summary>Characters of one cell, as spreadsheet programs have it.</summary>
    public const int CellCharacters = 32_767;

    public const int SharedTexts = 500_000;
}
