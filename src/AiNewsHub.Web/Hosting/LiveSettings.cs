using AiNewsHub.Web.Settings;
using AiNewsHub.Web.Texts;
using Microsoft.Extensions.Configuration.Json;

namespace AiNewsHub.Web.Hosting;

/// <summary>Has the settings among the services: those that can change while the hub runs are asked for anew by each who needs them.</summary>
internal static class LiveSettings
{
    /// <summary>Puts the page's file where it outranks appsettings.json and is outranked by the environment and the command line.</summary>
    /// <exception cref="WrongSettingException">It cannot be read.</exception>
    public static void AddPageSettings(this IConfigurationBuilder configuration, SettingsFile file)
    {
        var files = configuration.Sources.OfType<JsonConfigurationSource>().LastOrDefault();
        configuration.Sources.Insert(files is null ? 0 : configuration.Sources.IndexOf(files) + 1, file);
    }

    /// <exception cref="WrongSettingException">A setting cannot be used as it stands.</exception>
    public static (HubSettings Hub, PublicAddress Address, AllSettings All) AddSettings(this IServiceCollection services, ConfigurationManager configuration)
    {
        var file = ((IConfigurationRoot)configuration).Providers.OfType<SettingsFile>().Single();
        var settings = new SettingsInForce(configuration, file, [.. InterfaceLanguages.All.Select(language => language.Code)]);
        var start = settings.AtStart;
        services.AddSingleton(settings);
        services.AddSingleton(start.Address);
        services.AddTransient(_ => settings.Hub);
        services.AddTransient(_ => settings.Written.Zone);
        services.AddTransient(_ => settings.Written.Mail);
        services.AddTransient(_ => settings.Written.Sources);
        services.AddTransient(_ => InterfaceLanguages.Offered(settings.Hub.LanguageCodes));
        services.AddScoped<ChangeSettings>();
        return (start.Hub, start.Address, start);
    }
}
