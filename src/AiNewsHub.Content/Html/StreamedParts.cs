namespace AiNewsHub.Content.Html;

/// <summary>
/// Content that a page sends hidden, for a script to put in its place: numbered parts go to the place that waits for them, and what holds nearly all
/// the words of a page is no part that is hidden from readers.
/// </summary>
internal static class StreamedParts
{
    private const double NearlyAll = 0.6;
    private const int FewWords = 400;

    /// <summary>Whether an empty template is a place that waits for a part.</summary>
    public static bool IsPlace(string name, string? id) => name == "template" && id is { Length: > 2 } && id[1] == ':' && id[0] is 'B' or 'P';

    public static void Place(PageNode body)
    {
        Dictionary<string, PageNode>? places = null;
        List<PageNode>? parts = null;
        PageNode? heaviest = null;
        var hidden = 0;
        PageNode? next;
        for (var node = body.First; node is not null; node = next)
        {
            next = node.Following(body);
            if (node.Name == "template" && node.Source?.Id is { Length: > 2 } place) (places ??= [])[place[2..]] = node;
            if (node.ProseChars == 0 || !node.IsHidden) continue;
            next = node.FollowingAfter(body);
            if (node.Source?.Id is { Length: > 2 } id && id.StartsWith("S:", StringComparison.Ordinal)) (parts ??= []).Add(node);
            else if (node.Attribute("role") is null && !node.Marks.Notice)
            {
                hidden += node.ProseChars;
                if (node.ProseChars > (heaviest?.ProseChars ?? 0)) heaviest = node;
            }
        }
        foreach (var part in parts ?? [])
        {
            part.Show();
            if (places is null || !places.TryGetValue(part.Source!.Id![2..], out var place)) continue;
            for (var around = part.Parent; around is not null; around = around.Parent) around.ProseChars -= part.ProseChars;
            part.Remove();
            place.InsertBefore(part);
            for (var around = part.Parent; around is not null; around = around.Parent) around.ProseChars += part.ProseChars;
        }
        if (heaviest is not null && parts is null && heaviest.ProseChars > body.ProseChars * NearlyAll && body.ProseChars - hidden < FewWords) heaviest.Show();
    }
}
