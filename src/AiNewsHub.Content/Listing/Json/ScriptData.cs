using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AiNewsHub.Content.Listing.Json;

/// <summary>Finds the JSON that a page keeps in scripts: elements by id or type (<c>__NEXT_DATA__</c>, <c>application/ld+json</c>), or the value of a
/// variable.</summary>
internal static partial class ScriptData
{
    private const int MaxTries = 5;
    private const int MaxScripts = 40;

    /// <summary>The texts of this name that may be JSON, elements first.</summary>
    public static IEnumerable<string> Find(string html, string name) =>
        Elements(html).Where(script => script.Id == name || string.Equals(script.Type, name, StringComparison.OrdinalIgnoreCase)).Select(script => script.Json)
            .Concat(InAssignments(html, name));

    /// <summary>The elements that hold JSON and by which name they are found: their id, else their type.</summary>
    public static IEnumerable<(string? Id, string? Type, string Json)> Elements(string html)
    {
        foreach (Match match in Script().Matches(html).Take(MaxScripts * 5))
        {
            var attributes = match.Groups["attributes"].Value;
            var (id, type) = (Value(Id().Match(attributes)), Value(Type().Match(attributes)));
            if (id is null && type?.Contains("json", StringComparison.OrdinalIgnoreCase) != true) continue;
            var start = match.Index + match.Length;
            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (end > start) yield return (id, type, html[start..end]);
        }
    }

    private static string? Value(Match match) => match.Success ? match.Groups["value"].Value.Trim('"', '\'') : null;

    private static IEnumerable<string> InAssignments(string html, string name)
    {
        var tries = 0;
        for (var at = html.IndexOf(name, StringComparison.Ordinal); at >= 0 && tries < MaxTries; at = html.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (ValueAt(html.AsSpan(at + name.Length), ref tries) is { } json) yield return json;
        }
    }

    private static string? ValueAt(ReadOnlySpan<char> text, ref int tries)
    {
        var value = text.TrimStart(" \t\r\n\"']");
        if (value.IsEmpty || value[0] is not ('=' or ':')) return null;
        value = value[1..].TrimStart();
        if (value.IsEmpty || value[0] is not ('{' or '[')) return null;
        tries++;
        return FirstValue(value);
    }

    /// <summary>The first JSON value of a text that goes on after it.</summary>
    private static string? FirstValue(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var reader = new Utf8JsonReader(bytes.AsSpan(0, length), isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 100 }));
        try
        {
            return reader.Read() && reader.TrySkip() ? Encoding.UTF8.GetString(bytes, 0, (int)reader.BytesConsumed) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<script(?<attributes>\s[^<>]*)>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("""\sid\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("""\stype\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Type();
}
