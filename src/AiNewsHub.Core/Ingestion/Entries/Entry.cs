using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>One item of a feed with the identity we gave it.</summary>
/// <param name="ExternalId">Unique within its feed, and the same at every read.</param>
/// <param name="Hash">Changes when its publisher edits what readers see of it.</param>
/// <param name="Url">The item's page, absolute http or https.</param>
/// <param name="CanonicalUrl">The same without tracking.</param>
/// <param name="OwnsUrl">No other item of the feed has this address, so it names the article in other feeds too.</param>
/// <param name="Position">Place in the document, from 0.</param>
/// <param name="Item">What the publisher said.</param>
internal sealed record Entry(string ExternalId, long Hash, string Url, string CanonicalUrl, bool OwnsUrl, int Position, ParsedItem Item);
