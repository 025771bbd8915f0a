using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>What meta and link elements say, by lower-case name; publishers mix name, property and itemprop freely.</summary>
internal sealed class HeadMarks
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _links = new(StringComparer.OrdinalIgnoreCase);

    public HeadMarks(PageTree page)
    {
        foreach (var meta in page.Metas)
        {
            // Some software writes the attribute that form fields have.
            if ((meta.GetAttribute("content") ?? meta.GetAttribute("value")) is not { Length: > 0 } content || string.IsNullOrWhiteSpace(content)) continue;
            foreach (var names in (ReadOnlySpan<string?>)[meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"),
                meta.GetAttribute("http-equiv")])
            {
                foreach (var name in names?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
                {
                    if (!_metas.TryGetValue(name, out var values)) _metas[name] = values = [];
                    values.Add(content.Trim());
                }
            }
        }
        foreach (var link in page.Links)
        {
            if (link.GetAttribute("href") is not { Length: > 0 } href) continue;
            foreach (var relation in (link.GetAttribute("rel") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) _links.TryAdd(relation, href);
        }
    }

    public string? this[string name] => _metas.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    public string? Link(string relation) => _links.GetValueOrDefault(relation);

    /// <summary>The first of some marks that is there, with its name.</summary>
    public IEnumerable<(string Name, string Value)> Of(params string[] names)
    {
        foreach (var name in names) foreach (var value in All(name)) yield return (name, value);
    }
}
