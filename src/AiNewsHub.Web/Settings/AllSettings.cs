using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Backups;
using AiNewsHub.Core.Comments;
using AiNewsHub.Core.Curation.Retention;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Images;

namespace AiNewsHub.Web.Settings;

/// <summary>Every section of the configuration, read by the same rules at the start and before the page of settings saves anything.</summary>
internal sealed record AllSettings(
    HubSettings Hub, TimeZoneInfo Zone, PublicAddress Address, FetchSettings Fetch, ImageSettings Images, RetentionSettings Retention, BackupSettings Backup,
    MailSettings Mail, SourceDefaults Sources, CommentRules Comments)
{
    /// <summary>A front page that has rows of sections has three of them.</summary>
    public const int LeastSections = 3;

    /// <exception cref="WrongSettingException">A setting cannot be used as it stands.</exception>
    /// <param name="configuration">All its sources together.</param>
    /// <param name="languages">Codes of the languages that the interface has.</param>
    public static AllSettings Read(IConfiguration configuration, IReadOnlyList<string> languages)
    {
        try
        {
            var hub = HubSettings.Read(configuration);
            Require(hub, languages);
            return new(
                hub, ZoneOf(hub), PublicAddress.Read(configuration, hub), FetchOptions.Read(configuration, hub), ImageOptions.Read(configuration, hub),
                RetentionOptions.Read(configuration), BackupOptions.Read(configuration, hub), MailOptions.Read(configuration),
                SourceDefaults.Read(configuration), CommentOptions.Read(configuration));
        }
        catch (InvalidOperationException wrong) when (wrong is { Source: "Microsoft.Extensions.Configuration.Binder" })
        {
            throw new WrongSettingException(wrong.Message);
        }
    }

    private static TimeZoneInfo ZoneOf(HubSettings hub) => TimeZoneInfo.TryFindSystemTimeZoneById(hub.TimeZone, out var zone)
        ? zone
        : throw new WrongSettingException($"Hub:TimeZone wants a zone such as Europe/Paris, not '{hub.TimeZone}'.");

    private static void Require(HubSettings hub, IReadOnlyList<string> languages)
    {
        if (hub.Name.Length is 0 or > 60) throw new WrongSettingException("Hub:Name wants a name of at most 60 letters.");
        if (hub.LanguageCodes.FirstOrDefault(code => !languages.Contains(code)) is { } language)
            throw new WrongSettingException($"Hub:Languages wants codes of {string.Join(", ", languages)}, not '{language}'.");
        if (hub.SectionSlugs.FirstOrDefault(slug => NewsSection.Find(slug) is null) is { } section)
            throw new WrongSettingException($"Hub:Sections wants names of {string.Join(", ", NewsSection.All.Select(known => known.Slug))}, not '{section}'.");
        if (hub.SectionSlugs.Count is > 0 and < LeastSections)
            throw new WrongSettingException($"Hub:Sections wants at least {LeastSections} sections, or nothing for all.");
    }
}
