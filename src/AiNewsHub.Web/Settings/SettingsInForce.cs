namespace AiNewsHub.Web.Settings;

/// <summary>Where a setting comes from; what stands later here wins.</summary>
internal enum SettingOrigin
{
    Default,
    /// <summary>appsettings.json beside the program.</summary>
    File,
    Page,
    Environment,
    CommandLine,
}

/// <summary>The settings as they are now: those that can change while the hub runs are read anew when the page has saved.</summary>
internal sealed class SettingsInForce(IConfigurationRoot configuration, SettingsFile file, IReadOnlyList<string> languages)
{
    private volatile AllSettings? _saved;

    public SettingsFile File => file;

    /// <summary>As the process began with them.</summary>
    public AllSettings AtStart { get; } = Read(configuration, file, languages);

    /// <summary>As they stand in their places now, whether or not they wait for the next start.</summary>
    public AllSettings Written => _saved ?? AtStart;

    /// <summary>The hub's own, as they count now.</summary>
    public HubSettings Hub => Written.Hub with { BaseUrl = AtStart.Hub.BaseUrl, WebSubHub = AtStart.Hub.WebSubHub };

    /// <summary>One change of them after the other.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Whose word counts for a setting.</summary>
    public SettingOrigin Origin(string key)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (!provider.TryGet(key, out _) && !provider.GetChildKeys([], key).Any()) continue;
            return provider switch
            {
                SettingsFile => SettingOrigin.Page,
                Microsoft.Extensions.Configuration.Json.JsonConfigurationProvider => SettingOrigin.File,
                Microsoft.Extensions.Configuration.Memory.MemoryConfigurationProvider => SettingOrigin.CommandLine,
                _ => SettingOrigin.Environment,
            };
        }

        return SettingOrigin.Default;
    }

    /// <summary>What all settings would be if the page's file said this.</summary>
    /// <exception cref="WrongSettingException">They could not be used.</exception>
    public AllSettings Try(IReadOnlyDictionary<string, string?> page)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var keys = configuration.AsEnumerable().Select(pair => pair.Key).Concat(page.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in configuration.Providers)
        {
            foreach (var key in keys)
            {
                if (provider == file ? page.TryGetValue(key, out var value) : provider.TryGet(key, out value)) all[key] = value;
            }
        }

        return AllSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build(), languages);
    }

    /// <summary>Says where to look, where it is the page's file that is wrong.</summary>
    private static AllSettings Read(IConfigurationRoot configuration, SettingsFile file, IReadOnlyList<string> languages)
    {
        try
        {
            return AllSettings.Read(configuration, languages);
        }
        catch (WrongSettingException wrong) when (file.Names(wrong.Message) is { } key)
        {
            throw new WrongSettingException($"{wrong.Message} It stands in {file.Path}: take the line of {key} out there, or set it in the environment.");
        }
    }

    /// <summary>Has the page's file say this from now on.</summary>
    public void Write(SortedDictionary<string, string?> page)
    {
        var settings = Try(page);
        file.Write(page);
        _saved = settings;
    }
}
