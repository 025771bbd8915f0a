using System.Text.Json;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>One line of the input of <c>inspect text</c>, <c>stories</c> and <c>comment</c>.</summary>
internal sealed record TextLine
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }
    public string? Language { get; init; }
    public string? Url { get; init; }
    public string? Author { get; init; }
    public string? Source { get; init; }
    public string? Publisher { get; init; }
    public DateTimeOffset? Published { get; init; }

    /// <summary>Reads the lines of a file, or with <c>-</c> of standard input; a line that is no JSON object comes as null with its number.</summary>
    public static IEnumerable<(int Number, TextLine? Line)> Read(string path)
    {
        using var input = path == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(path);
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return (number, Parse(line));
        }
    }

    // By hand: the serializer prepares itself for a type for longer than it takes to read the one line that is often all there is.
    private static TextLine? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        // The last of them: half of a character, as an escape.
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="FormatException">A member is of another kind than the contract says.</exception>
    public static TextLine Of(JsonElement json) => new()
    {
        Id = Value(json, "id"),
        Title = Value(json, "title"),
        Text = Value(json, "text"),
        Language = Value(json, "language"),
        Url = Value(json, "url"),
        Author = Value(json, "author"),
        Source = Value(json, "source"),
        Publisher = Value(json, "publisher"),
        Published = json.TryGetProperty("published", out var at) && at.ValueKind != JsonValueKind.Null ? Instant(at) : null,
    };

    private static DateTimeOffset Instant(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetDateTimeOffset() : throw new FormatException("An instant is written as text.");

    private static string? Value(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new FormatException($"{name} is neither text nor a number."),
    };
}
