using AiNewsHub.Content.Feeds.Xml.Drafts;

namespace AiNewsHub.Content.Feeds.Xml.Fields;

/// <summary>Where an item was copied from: RSS <c>source</c> (address and text) or <c>atom:source</c> (a feed's head).</summary>
internal static class SourceReader
{
    public static CopiedFrom? Read(XmlCursor cursor)
    {
        var place = cursor.Base;
        if (cursor.Attribute("url") is { } written)
        {
            var title = PlainText.FromHtml(ElementText.ReadPlain(cursor));
            return new CopiedFrom(title.Length > 0 ? title : null, Addresses.Resolve(place, written));
        }
        var draft = new ItemDraft();
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
        {
            if (cursor.Vocabulary != Vocabulary.Core) continue;
            if (cursor.Name == "title") draft.Title.Offer(TextConstruct.Read(cursor).ToPlainText(), 0);
            else if (cursor.Name == "link") LinkReader.Read(cursor, draft);
        }
        return draft.Title.Value is null && draft.Url.Value is null ? null : new CopiedFrom(draft.Title.Value, draft.Url.Value);
    }
}
