using System.Globalization;
using System.Text.Json;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Content.Tagging.Relevance;

namespace AiNewsHub.Web.Cli.Training;

/// <summary>
/// Labelled texts of a file: JSON Lines with <c>ai</c>, <c>title</c> and <c>text</c> (those marked <c>borderline</c> are left out), lines of label,
/// title and text parted by tabs, or lines of id, label and weight, whose texts stand in another file of JSON Lines.
/// </summary>
internal static class LabelledFile
{
    public static IEnumerable<LabelledText> Read(string file, string? texts)
    {
        Dictionary<string, TextToUnderstand>? byId = null;
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '{')
            {
                if (FromJson(line) is { } text) yield return text;
                continue;
            }

            yield return line.Split('\t') switch
            {
                [var label and ("0" or "1"), var title, var text] => new LabelledText(new TextToUnderstand(title, text), label == "1"),
                [var id, var label and ("0" or "1"), var weight] => new LabelledText(
                    Find(id, byId ??= Texts(file, texts)), label == "1", double.Parse(weight, CultureInfo.InvariantCulture)),
                _ => throw new InvalidDataException($"A line of {file} is neither label, title and text nor id, label and weight: {line}"),
            };
        }
    }

    private static TextToUnderstand Find(string id, Dictionary<string, TextToUnderstand> texts) =>
        texts.TryGetValue(id, out var text) ? text : throw new InvalidDataException($"The file given with --texts has no text {id}.");

    private static Dictionary<string, TextToUnderstand> Texts(string labels, string? texts) =>
        File.ReadLines(texts ?? throw new InvalidDataException($"{labels} has ids of texts; say with --texts FILE where those stand."))
            .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(json => Text(json, "id") ?? "", Text, StringComparer.Ordinal);

    /// <summary>Its label, "1" where it is about AI; null where it has none or is marked as borderline.</summary>
    public static string? Label(JsonElement json) =>
        json.TryGetProperty("borderline", out var doubt) && doubt.ValueKind == JsonValueKind.True ? null : Text(json, "ai");

    public static TextToUnderstand Text(JsonElement json) =>
        new(Text(json, "title") ?? "", Text(json, "text") ?? "") { SourceName = Text(json, "source"), Language = Text(json, "language") };

    private static LabelledText? FromJson(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return Label(json) is { } label ? new LabelledText(Text(json), label == "1") : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
