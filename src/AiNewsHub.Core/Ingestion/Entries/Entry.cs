using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Core.Ingestion.Entries;

/// <summary>What tells an item of a feed from all others, and one reading of it from the next.</summary>
/// <param name="ExternalId">Unique within its feed, and the same at every read.</param>
/// <param name="Hash">Changes when its publisher edits what readers see of it.</param>
/// <param name="OwnsUrl">No other item of the feed has its address, so it names the article in other feeds too.</param>
internal sealed record EntryKey(string ExternalId, long Hash, bool OwnsUrl);

/// <summary>One item of a feed with the identity we gave it.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Url">The item's page, absolute http or https.</param>
/// <param name="CanonicalUrl">The same without tracking.</param>
/// <param name="Position">Place in the document, from 0.</param>
/// <param name="Item">What the publisher said.</param>
/// <param name="HasLink">Whether the address is the item's and not its site's, which stands for an item without one.</param>
internal sealed record Entry(EntryKey Key, string Url, string CanonicalUrl, int Position, ParsedItem Item, bool HasLink);
