namespace AiNewsHub.Web.Cli.Inspecting;

/// <summary>One line of a batch list: where the bytes are, the address they came from, and the name to print.</summary>
internal sealed record InspectItem(string Path, Uri? Url, string Id)
{
    /// <summary>The items an <c>inspect</c> call names: the list's lines, or the one input.</summary>
    public static IEnumerable<InspectItem> From(InspectOptions options)
    {
        if (options.Input is { } input) return [new InspectItem(input, ParseUrl(options.Url), input)];
        var lines = options.Batch == "-" ? StandardInputLines() : File.ReadLines(options.Batch!);
        return lines.Where(line => line.Length > 0).Select(line => Parse(line, options.Root));
    }

    private static InspectItem Parse(string line, string root)
    {
        var parts = line.Split('\t');
        var url = parts.Length > 1 ? ParseUrl(parts[1]) : null;
        var id = parts.Length > 2 && parts[2].Length > 0 ? parts[2] : parts[0];
        return new InspectItem(System.IO.Path.Combine(root, parts[0]), url, id);
    }

    private static Uri? ParseUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static IEnumerable<string> StandardInputLines()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (input.ReadLine() is { } line) yield return line;
    }
}
