using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Nrm.Casework.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Files;

/// <summary>
/// An upload as a form of two parts: <c>category</c>, then <c>file</c>. Read as a stream: the framework's own form reader would put
/// large files into a temporary file in plain text.
/// </summary>
public sealed record FileUpload(DataCategory Category, string Name, string ContentType, Stream Content)
{
    public const string MediaType = "multipart/form-data";

    private const int LongestBoundary = 70;

    public static async Task<FileUpload> Read(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new InputRefusedException(Problems.WrongMediaType);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
        {
            throw InputRefusedException.At("$", "The form has no boundary.");
        }

        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
            var category = await ReadCategory(await reader.ReadNextSectionAsync(cancel), cancel);
            var file = (await reader.ReadNextSectionAsync(cancel))?.AsFileSection();
            return file is { Name: "file", FileStream: not null }
                ? new FileUpload(category, file.FileName, file.Section.ContentType ?? "", file.FileStream)
                : throw InputRefusedException.At("file", "Send the file as the second part, named file.");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw InputRefusedException.At("$", "The form cannot be read.");
        }
    }

    private static async Task<DataCategory> ReadCategory(MultipartSection? section, CancellationToken cancel)
    {
        var field = section?.AsFormDataSection();
        var buffer = new char[41];
        if (field is not { Name: "category" })
        {
            throw InputRefusedException.At("category", "Send the category as the first part, named category.");
        }

        using var text = new StreamReader(field.Section.Body);
        var length = await text.ReadBlockAsync(buffer, cancel);
        return Codes.Parse<DataCategory>(new string(buffer, 0, length))
            ?? throw InputRefusedException.At("category", $"Choose one of: {string.Join(", ", Enum.GetValues<DataCategory>().Select(c => Codes.Of(c)))}.");
    }
}
