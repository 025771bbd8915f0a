using AiNewsHub.Core.Backups;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Backup</c> of the configuration: how often the hub makes backups, and how many it keeps.</summary>
internal static class BackupOptions
{
    /// <summary>Settings of the operator, beside the program.</summary>
    public const string SettingsName = "appsettings.json";

    /// <exception cref="WrongSettingException">A number or duration is no sensible one.</exception>
    public static BackupSettings Read(IConfiguration configuration, HubSettings hub)
    {
        var section = configuration.GetSection("Backup");
        var standard = new BackupSettings(hub.Data, HubVersion.Text);
        var settings = standard with
        {
            Every = section.GetValue("Every", standard.Every),
            Keep = section.GetValue("Keep", standard.Keep),
            Images = section.GetValue("Images", standard.Images),
            Written = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [HubSettings.SiteRulesName] = hub.SiteRulesFile,
                [HubSettings.PageSettingsName] = hub.PageSettingsFile,
                [SettingsName] = Path.Combine(AppContext.BaseDirectory, SettingsName),
            },
        };
        if (settings.Every < TimeSpan.Zero) throw new WrongSettingException("Backup:Every wants a duration such as 1.00:00:00 for a day, or 0 for none.");
        return settings.Keep > 0 ? settings : throw new WrongSettingException("Backup:Keep must be 1 or more; to have no backups made, set Backup:Every=0.");
    }
}
