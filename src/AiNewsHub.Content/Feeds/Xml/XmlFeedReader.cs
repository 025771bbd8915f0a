using System.Xml;
using AiNewsHub.Content.Feeds.Xml.Drafts;
using AiNewsHub.Content.Feeds.Xml.Repair;

namespace AiNewsHub.Content.Feeds.Xml;

/// <summary>
/// Reads XML feeds: straight from the bytes when they are well-formed, else once more from a repaired text.
/// A DTD is never read and an entity never expanded from outside.
/// </summary>
internal static class XmlFeedReader
{
    /// <summary>How any XML of strangers is read.</summary>
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        CloseInput = true,
    };

    public static FeedParseResult Read(FeedText text, FeedContext context)
    {
        var strict = new FeedDraft(context);
        try
        {
            using var reader = text.DeclarationAgrees
                ? XmlReader.Create(text.OpenBytes(), Settings)
                : XmlReader.Create(text.OpenText(), Settings);
            var kind = DocumentReader.Read(reader, strict);
            // A server's warning in front of the feed can be a small document of its own.
            return kind == DocumentKind.Other ? ReadRepaired(text, context, "the feed is not the root.") : Finish(strict, kind);
        }
        catch (NestedTooDeepException tooDeep)
        {
            strict.Warnings.Add(tooDeep.Message);
            return FeedParseResult.Read(strict.Build());
        }
        catch (XmlException broken)
        {
            return ReadRepaired(text, context, broken.Message);
        }
    }

    private static FeedParseResult ReadRepaired(FeedText text, FeedContext context, string reason)
    {
        var repaired = XmlRepair.Repair(text.Decode());
        if (repaired is null) return FeedParseResult.Failed(FeedFault.NotAFeed, "There is no XML in this document.");
        var draft = new FeedDraft(context);
        draft.Warnings.Add($"Not well-formed XML: {reason}");
        DocumentKind kind;
        try
        {
            using var reader = XmlReader.Create(new StringReader(repaired), Settings);
            kind = DocumentReader.Read(reader, draft);
        }
        catch (Exception broken) when (broken is XmlException or NestedTooDeepException)
        {
            // What was read before the fault stands.
            draft.Warnings.Add($"Read up to a fault: {broken.Message}");
            kind = draft.Items.Count > 0 || draft.Title.Value is not null ? DocumentKind.Feed : DocumentKind.Broken;
        }
        return Finish(draft, kind);
    }

    private static FeedParseResult Finish(FeedDraft draft, DocumentKind kind) => kind switch
    {
        DocumentKind.Feed => FeedParseResult.Read(draft.Build()),
        DocumentKind.Html => FeedParseResult.Failed(FeedFault.HtmlInstead, "This is a web page, not a feed."),
        DocumentKind.Broken => FeedParseResult.Failed(FeedFault.Malformed, "The document is broken and no part of a feed could be read."),
        _ => FeedParseResult.Failed(FeedFault.NotAFeed, "This is XML, but not a feed."),
    };
}
