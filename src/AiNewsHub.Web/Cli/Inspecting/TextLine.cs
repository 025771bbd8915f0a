using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>One line of the input of <c>inspect text</c> and <c>inspect stories</c>.</summary>
internal sealed record TextLine
{
    private static readonly JsonSerializerOptions _options = new() { PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString };

    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }
    public string? Language { get; init; }
    public string? Url { get; init; }
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

    private static TextLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TextLine>(line, _options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
