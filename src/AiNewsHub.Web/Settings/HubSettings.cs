using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Backups;

namespace AiNewsHub.Web.Settings;

/// <summary>What an operator decides about this hub; section <c>Hub</c> of the configuration.</summary>
internal sealed record HubSettings
{
    /// <summary>Folder of the database, pictures, keys and logs; created when it is missing. Relative to the working directory.</summary>
    public string Data { get; init; } = "data";
    public string Name { get; init; } = "AI News Hub";
    /// <summary>The address readers use, for links in feeds; taken from each request when it is not set.</summary>
    public Uri? BaseUrl { get; init; }
    /// <summary>The WebSub hub that is told what is new in our feeds, which name it; with <see cref="BaseUrl"/> only.</summary>
    public Uri? WebSubHub { get; init; }
    /// <summary>Whom a publisher or reader can write to: an e-mail address or URL, shown on the about page.</summary>
    public string? Contact { get; init; }
    /// <summary>Where to ask that something be taken down, as <see cref="Contact"/>, which stands for it where it is not set.</summary>
    public string? Takedown { get; init; }
    /// <summary>Who runs the hub, for the legal notice: name and address, lines parted by <c>|</c>.</summary>
    public string? Operator { get; init; }
    /// <summary>Who hosts its server, in the same form.</summary>
    public string? Hosting { get; init; }
    /// <summary>What the legal notice says besides, in paragraphs.</summary>
    public string? LegalText { get; init; }
    /// <summary>What the page on privacy says besides, in paragraphs.</summary>
    public string? PrivacyText { get; init; }
    /// <summary>Codes of the interface's languages that are offered, the first for who asks for none of them; all where it is not set.</summary>
    public string? Languages { get; init; }
    /// <summary>Slugs of the sections that readers are led to, in their order; all where it is not set.</summary>
    public string? Sections { get; init; }
    /// <summary>IANA name of the zone in which times are shown and days begin.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";
    /// <summary>The admin's own site rules; <c>sites.json</c> in the data folder where it is not set. The file need not be there.</summary>
    public string? SiteRules { get; init; }
    /// <summary>Whether an empty hub begins with the starter sources.</summary>
    public bool Starter { get; init; } = true;
    /// <summary>Whether the hub begins with its own sample sites instead.</summary>
    public bool Demo { get; init; }
    /// <summary>Whether this process reads sources; off for a process that only serves pages.</summary>
    public bool Scheduler { get; init; } = true;
    /// <summary>Connections held open at once; one address may have a quarter of them.</summary>
    public int MaxConnections { get; init; } = 1000;
    /// <summary>What pages that readers asked for may take in memory; 0 makes each anew.</summary>
    public int PageCacheMegabytes { get; init; } = 32;
    /// <summary>Whether the log goes to its file only.</summary>
    public bool QuietConsole { get; init; }

    /// <summary>Name of the site rules in the data folder.</summary>
    public const string SiteRulesName = "sites.json";

    /// <summary>Name of what was set on the page of settings, in the data folder and in a backup.</summary>
    public const string PageSettingsName = "settings.json";

    /// <summary>As the configuration has them; what is empty is not set.</summary>
    public static HubSettings Read(IConfiguration configuration)
    {
        var hub = configuration.GetSection("Hub").Get<HubSettings>() ?? new HubSettings();
        return hub with
        {
            Name = hub.Name.Trim(),
            Contact = Text(hub.Contact),
            Takedown = Text(hub.Takedown),
            Operator = Text(hub.Operator),
            Hosting = Text(hub.Hosting),
            LegalText = Text(hub.LegalText),
            PrivacyText = Text(hub.PrivacyText),
        };
    }

    public IReadOnlyList<string> LanguageCodes => Words(Languages);
    public IReadOnlyList<string> SectionSlugs => Words(Sections);
    /// <summary>The sections that readers are led to; others keep their pages.</summary>
    public IReadOnlyList<NewsSection> ShownSections =>
        SectionSlugs is [_, ..] slugs ? [.. slugs.Select(NewsSection.Find).OfType<NewsSection>()] : NewsSection.All;
    public string? TakedownAddress => Takedown ?? Contact;
    public string DatabaseFile => Path.Combine(Data, BackupSettings.Database);
    public string SiteRulesFile => SiteRules ?? Path.Combine(Data, SiteRulesName);
    public string PageSettingsFile => Path.Combine(Data, PageSettingsName);
    public string ImageFolder => Path.Combine(Data, BackupSettings.Pictures);
    public string LogFile => Path.Combine(Data, "logs", "hub-.log");

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] Words(string? text) =>
        [.. (text ?? "").ToLowerInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
