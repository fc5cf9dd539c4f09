using System.Globalization;
using Nrm.Web.Access;

namespace Nrm.Web.Language;

public static class LanguageSetup
{
    public static IServiceCollection AddNrmLanguage(this IServiceCollection services, bool withPseudo) =>
        services.AddSingleton(new Languages(withPseudo)).AddSingleton<Words>();

    /// <summary>Gives every request its language, except the API's, whose words do not change with its reader.</summary>
    public static IApplicationBuilder UseNrmLanguage(this IApplicationBuilder app)
    {
        // Messages of the validation library's own would follow the language of the thread; Words translates from English.
        FluentValidation.ValidatorOptions.Global.LanguageManager.Enabled = false;
        return app.Use(static (http, next) =>
        {
            var language = http.Request.Path.StartsWithSegments(Surface.Api, StringComparison.Ordinal)
                ? Language.English
                : http.RequestServices.GetRequiredService<Languages>().Of(http.Request);
            CultureInfo.CurrentCulture = language.Formats;
            CultureInfo.CurrentUICulture = language.Culture;
            return next(http);
        });
    }
}
