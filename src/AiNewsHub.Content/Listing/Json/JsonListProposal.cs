using System.Text.Json;
using AiNewsHub.Content.Feeds;
using AiNewsHub.Content.Html;
using AiNewsHub.Content.Listing.Proposing;

namespace AiNewsHub.Content.Listing.Json;

/// <summary>Paths for a JSON document, or for the JSON in a page's scripts, and the entries they give.</summary>
public sealed record JsonListProposal(JsonListRules Rules, ParsedFeed Preview)
{
    private const int Fewest = 3;
    private const int MaxProposals = 3;
    private const int MaxTried = 60;

    /// <summary>Proposes, best first, the arrays whose members have a title and an address each. Empty where there is none.</summary>
    public static IReadOnlyList<JsonListProposal> Propose(ReadOnlySpan<byte> body, string? contentType, Uri address) =>
        Propose(PageEncoding.Decode(body, contentType), address);

    /// <inheritdoc cref="Propose(ReadOnlySpan{byte}, string?, Uri)"/>
    public static IReadOnlyList<JsonListProposal> Propose(string text, Uri address)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(address);
        IEnumerable<(string? Name, string Json)> found = text.AsSpan().TrimStart() is ['{' or '[', ..]
            ? [(null, text)]
            : ScriptData.Elements(text).Select(script => (script.Id ?? script.Type, script.Json));
        return
        [
            .. found.SelectMany(script => Arrays(script.Json).Select(array => JsonShape.Rules(array.Path, array.Members, script.Name, text, address)))
                .OfType<JsonListRules>()
                .Take(MaxTried)
                .Select(rules => new JsonListProposal(rules, JsonList.Read(text, address, rules)))
                .Where(proposal => proposal.Preview.Items.Count >= Fewest)
                .OrderByDescending(Score)
                .DistinctBy(proposal => string.Join('\n', proposal.Preview.Items.Select(item => item.Url)))
                .Take(MaxProposals),
        ];
    }

    private static double Score(JsonListProposal proposal)
    {
        var items = proposal.Preview.Items;
        var words = items.Average(item => Math.Min(Entries.TitleScore.Words(item.Title ?? ""), 10));
        var dated = items.Count(item => item.Published is not null) / (double)items.Count;
        return Math.Log2(1 + items.Count) * words * (1 + (1.5 * dated)) * (items.Any(item => item.SummaryHtml is not null) ? 1.3 : 1);
    }

    private static IReadOnlyList<(string Path, IReadOnlyList<JsonElement> Members)> Arrays(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonList.Options);
            return [.. JsonShape.Arrays(document.RootElement.Clone(), Fewest)];
        }
        // Names of members may hold halves of characters.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
