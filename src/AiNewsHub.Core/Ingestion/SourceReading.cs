using System.Security.Cryptography;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;
using AiNewsHub.Core.Sources.Kinds;

namespace AiNewsHub.Core.Ingestion;

/// <summary>
/// From what a source's address answered to its entries, as its kind and rules and the rule of its site say. There is no other way: a
/// pass goes it to store them, a preview to show what a pass would store.
/// </summary>
internal sealed class SourceReading(SiteRulesFile sites, FurtherPages further)
{
    /// <summary>The first document; asks nobody.</summary>
    public SourceText Read(Source source, FetchResult.Content content) =>
        SourceReaders.Of(source.Kind).Read(source.ListRules, sites.Find(content.Trace.Address.IdnHost), content);

    /// <summary>The same with what it keeps elsewhere, of which at most so many documents are asked for.</summary>
    public async Task<SourceText> CompleteAsync(Source source, SourceText text, int most, CancellationToken cancellationToken) =>
        text.GoesOn ? await further.CompleteAsync(source, text, content => Read(source, content), most, cancellationToken) : text;

    /// <summary>Of the bytes as sent; the same hash means nothing to parse.</summary>
    public static string Hash(FetchResult.Content content) => Convert.ToHexStringLower(SHA256.HashData(content.Body.Bytes.Span).AsSpan(0, 16));
}
