using System.Text.Json;

namespace AiNewsHub.Content.Feeds.Json;

/// <summary>Reads JSON Feed 1.0 and 1.1, item by item: those before a fault in the document stand.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonReaderOptions _options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 100,
    };

    public static FeedParseResult Read(FeedText text, FeedContext context)
    {
        var draft = new JsonFeedDraft(context);
        try
        {
            var reader = new Utf8JsonReader(text.ToUtf8().Span, _options);
            ReadRoot(ref reader, draft);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            if (!draft.IsFeed) return FeedParseResult.Failed(FeedFault.Malformed, "This is neither a JSON feed nor XML.");
            draft.Warnings.Add($"Broken JSON: {broken.Message}");
        }
        return draft.IsFeed
            ? FeedParseResult.Read(draft.Build())
            : FeedParseResult.Failed(FeedFault.NotAFeed, "This is JSON, but not a JSON Feed.");
    }

    private static void ReadRoot(ref Utf8JsonReader reader, JsonFeedDraft draft)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray) ReadItems(ref reader, draft);
            else draft.Take(name, JsonElement.ParseValue(ref reader));
        }
    }

    private static void ReadItems(ref Utf8JsonReader reader, JsonFeedDraft draft)
    {
        draft.HasItems = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonElement.ParseValue(ref reader);
            if (item.ValueKind == JsonValueKind.Object) draft.Items.Add(JsonItemReader.Read(item, draft.Base, draft.Language));
        }
    }
}
