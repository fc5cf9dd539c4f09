using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Nrm.Records.Setup;
using Nrm.Web.Access;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Problems;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Settings;

namespace Nrm.Web.Pages;

public static class PageSetup
{
    public static IServiceCollection AddNrmPages(this IServiceCollection services, HostSettings settings)
    {
        services.AddNrmLanguage(settings.IsDemonstration);
        services.AddNrmDataProtection();
        services.AddSingleton(new KnownForms(StepList.KnownForms));
        services.AddScoped<StepForms>();
        services.AddMemoryCache();

        // Over HTTPS too: the token of a form is made anew for each answer, and no other site can have a page sent with what it chose.
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddAntiforgery(o =>
        {
            // Plain HTTP is only ever spoken in a demonstration, or behind the proxy that ends TLS.
            o.Cookie.Name = settings.IsDemonstration ? "nrm-form" : "__Host-nrm-form";
            o.Cookie.SecurePolicy = settings.IsDemonstration ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
            o.FormFieldName = Posted.Antiforgery;
            o.SuppressXFrameOptionsHeader = true;
        });
        // Letters of any script as they are: escaping them would make pages longer and protect nothing.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Razor Pages ask for the token of a form by themselves; a filter of our own would also stop the page of problems, which says that it was missing.
        services.AddRazorPages(o => o.Conventions.AuthorizeFolder("/", Policies.Staff));
        // Names of fields in jQuery's brackets are none of ours, and one with broken brackets makes that reader fail.
        services.Configure<MvcOptions>(o => o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>());
        return services;
    }

    /// <summary>
    /// Compresses what pages and their assets answer. An answer of a page that has a status and no words is written by the page of problems. Not for the API, whose problems have words.
    /// </summary>
    public static IApplicationBuilder UsePageProblems(this IApplicationBuilder app) =>
        app.UseWhen(Surface.IsPages, pages => pages.UseResponseCompression().UseStatusCodePagesWithReExecute(ProblemLinks.Pattern));
}
