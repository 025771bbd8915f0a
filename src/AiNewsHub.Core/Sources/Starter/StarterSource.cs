using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources;

/// <summary>One source as a table of sources lists it, before it is added to a hub.</summary>
/// <param name="Name">What readers see.</param>
/// <param name="SiteUrl">The site's page for people, absolute http or https.</param>
/// <param name="Address">What is read: the feed, or the listing page where there is none.</param>
/// <param name="Language">BCP 47 tag of most of its articles; null where the table does not say.</param>
/// <param name="Role">Who speaks there.</param>
/// <param name="Publisher">The organisation behind it; stories count distinct publishers.</param>
/// <param name="Kind">How the address is read.</param>
/// <param name="Paused">Listed, but not to be read until an admin says so.</param>
/// <param name="ReadPages">Whether article pages are read too; some sites refuse, and some feeds already say it all.</param>
/// <param name="Note">What an admin should know of it, in English; null where there is nothing.</param>
public sealed record StarterSource(
    string Name,
    string SiteUrl,
    string Address,
    string? Language,
    SourceRole Role,
    string Publisher,
    SourceKind Kind,
    bool Paused,
    bool ReadPages,
    string? Note);
