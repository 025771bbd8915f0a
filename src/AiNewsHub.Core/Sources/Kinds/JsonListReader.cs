using AiNewsHub.Content.Html;
using AiNewsHub.Content.Listing.Json;
using AiNewsHub.Content.Sites;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources.Kinds;

/// <summary>JSON of any shape, by itself or in the scripts of a page, read by paths.</summary>
internal sealed class JsonListReader : SourceReader
{
    public override SourceKind Kind => SourceKind.JsonList;

    public override string TableWord => "json-list";

    internal override SourceText Read(string? rules, SiteRule? site, FetchResult.Content content)
    {
        var (known, problem) = ListRules.Read<JsonListRules>(rules);
        return known is null
            ? SourceText.OfList(null, problem)
            : SourceText.OfList(JsonList.Read(PageEncoding.Decode(content.Body.Bytes.Span, content.Facts.ContentType), content.Trace.Address, known), null);
    }

    internal override IEnumerable<KindProposal> Propose(FetchResult.Content page, SiteRule? site) =>
        JsonListProposal.Propose(page.Body.Bytes.Span, page.Facts.ContentType, page.Trace.Address)
            .Select(found => new KindProposal(page.Trace.Address, Kind, ListRules.Write(found.Rules), found.Preview));
}
