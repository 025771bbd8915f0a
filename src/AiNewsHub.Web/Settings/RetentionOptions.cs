using System.Globalization;
using AiNewsHub.Core.Curation.Retention;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Retention</c> of the configuration: how long articles are kept.</summary>
internal static class RetentionOptions
{
    /// <summary>Least that is kept: what is younger may still be in an open story, or on its way.</summary>
    public const int LeastDays = 30, LeastArticles = 1000;

    /// <exception cref="WrongSettingException">A number is none, or is too small.</exception>
    public static RetentionSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Retention");
        var settings = new RetentionSettings { Days = Number(section, "Days", LeastDays), Articles = Number(section, "Articles", LeastArticles) };
        settings = settings with { IdentityDays = Number(section, "IdentityDays", settings.Days ?? LeastDays) ?? settings.IdentityDays };
        return settings.Days > settings.IdentityDays ? settings with { IdentityDays = settings.Days.Value } : settings;
    }

    private static int? Number(IConfigurationSection section, string key, int least) => section[key] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least => number,
        var text => throw new WrongSettingException($"Retention:{key} wants a number of at least {least}, or nothing to keep all; not '{text}'."),
    };
}
