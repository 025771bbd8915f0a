using System.Text;
using System.Text.Json;

namespace AiNewsHub.Content.Listing;

/// <summary>Finds the JSON that a page keeps in a script: an element with an id (<c>__NEXT_DATA__</c>) or the value of a variable.</summary>
internal static class ScriptData
{
    private const int MaxTries = 5;

    /// <summary>The JSON's text; null when the page has none of this name.</summary>
    public static string? Find(string html, string name) => InElement(html, name) ?? InAssignment(html, name);

    private static string? InElement(string html, string id)
    {
        foreach (var quote in new[] { "\"", "'", "" })
        {
            var mark = html.IndexOf($"id={quote}{id}{quote}", StringComparison.Ordinal);
            if (mark < 0) continue;
            var start = html.IndexOf('>', mark);
            var end = start < 0 ? -1 : html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end > 0) return html[(start + 1)..end];
        }
        return null;
    }

    private static string? InAssignment(string html, string name)
    {
        var tries = 0;
        for (var at = html.IndexOf(name, StringComparison.Ordinal); at >= 0 && tries < MaxTries; at = html.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var value = html.AsSpan(at + name.Length).TrimStart(" \t\r\n\"']");
            if (value.IsEmpty || value[0] is not ('=' or ':')) continue;
            value = value[1..].TrimStart();
            if (value.IsEmpty || value[0] is not ('{' or '[')) continue;
            tries++;
            if (FirstValue(value) is { } json) return json;
        }
        return null;
    }

    /// <summary>The first JSON value of a text that goes on after it.</summary>
    private static string? FirstValue(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var reader = new Utf8JsonReader(bytes.AsSpan(0, length), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 100 }));
        try
        {
            return reader.Read() && reader.TrySkip() ? Encoding.UTF8.GetString(bytes, 0, (int)reader.BytesConsumed) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
