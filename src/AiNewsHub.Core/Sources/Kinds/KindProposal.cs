using AiNewsHub.Content.Feeds;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>A way in which a site could be read.</summary>
/// <param name="Address">What would be read.</param>
/// <param name="Kind">As what.</param>
/// <param name="Rules">How, as they are kept with a source; null where the kind needs none.</param>
/// <param name="Example">Some of what it would bring.</param>
internal sealed record KindProposal(Uri Address, SourceKind Kind, string? Rules, ParsedFeed Example);
