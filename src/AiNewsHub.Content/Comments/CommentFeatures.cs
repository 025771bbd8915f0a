using System.Globalization;
using System.Text;

namespace AiNewsHub.Content.Comments;

/// <summary>
/// What the spam model sees of a comment. Signs, which begin with <c>=</c>, are what promotion has in common whatever it promotes: links, ways to
/// be reached, prices, asking readers to do something, praise without a subject, letters repeated or disguised. Words, pairs of words and beginnings of
/// words say the rest.
/// </summary>
internal sealed class CommentFeatures
{
    private const int StemLength = 5;
    private const int FewWords = 4;
    private const int ManyWords = 60;
    private const int MostWords = 400;
    // Words of a long comment weigh less each: what counts is how it is written, not how much.
    private const double WordScale = 3;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _causes = new(StringComparer.Ordinal);

    private CommentFeatures()
    {
    }

    /// <summary>What each feature measures.</summary>
    public IReadOnlyDictionary<string, double> Values => _values;

    /// <summary>Of some features the words of the comment they are due to.</summary>
    public IReadOnlyDictionary<string, string> Causes => _causes;

    public static CommentFeatures Of(CommentText comment)
    {
        var parts = CommentParts.Of(comment.Text);
        var features = new CommentFeatures();
        features.AddShape(parts);
        features.AddLinks(parts);
        features.AddSender(comment, parts);
        var kinds = features.AddPromotion(parts);
        features.AddTogether(parts, kinds);
        features.AddWords(parts.Words);
        return features;
    }

    private void Set(string name, double value, string? cause = null)
    {
        if (value == 0) return;
        _values[name] = value;
        if (cause is not null) _causes.TryAdd(name, cause);
    }

    private void AddShape(CommentParts parts)
    {
        var (text, words) = (parts.Plain, parts.Words);
        var letters = text.Count(char.IsLetter);
        var capitals = text.Count(char.IsUpper);
        Set("=few-words", words.Count <= FewWords ? 1 : 0);
        Set("=many-words", words.Count > ManyWords ? 1 : 0);
        Set("=length", Math.Log(1 + words.Count) / 4);
        Set("=shouting", letters >= 8 && capitals > letters * 0.5 ? 1 : 0);
        Set("=exclamation", Math.Min(3, text.Count(c => c == '!')) / 3.0);
        Set("=question", text.Contains('?', StringComparison.Ordinal) ? 1 : 0);
        Set("=lower", letters > 0 && capitals == 0 ? 1 : 0);
        Set("=repeated-letter", CommentShape.HasRepeatedLetter(text) ? 1 : 0);
        Set("=pictures", text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol) ? 1 : 0);
        var arrow = text.Contains("->", StringComparison.Ordinal) || text.Contains(">>", StringComparison.Ordinal);
        Set("=bullets", arrow || text.Any(c => c is '►' or '✅' or '➤' or '★' or '→' or '➡') ? 1 : 0);
        Set("=code", text.Any(c => c is '`' or '{' or '}' or '_' or '[' or '=' or '\\') || text.Contains("()", StringComparison.Ordinal) ? 1 : 0);
        Set("=numbers", words.Any(word => word == CommentParts.NumberWord) ? 1 : 0);
        var hidden = words.FirstOrDefault(CommentShape.IsDisguised) ?? text.Split(' ').FirstOrDefault(CommentShape.MixesScripts);
        Set("=disguised", hidden is null ? 0 : 1, hidden);
        Set("=repeated-word", CommentShape.MostRepeated(words) >= 3 ? 1 : 0);
        Set("=new-lines", Math.Min(3, text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length - 1) / 3.0);
        Set("=name-at-end", CommentShape.EndsInName(text) ? 1 : 0);
        Set("=odd-spaces", text.Contains("  ", StringComparison.Ordinal) ? 1 : 0);
        Set("=spaces", text.Contains("   ", StringComparison.Ordinal) ? 1 : 0);
    }

    private void AddLinks(CommentParts parts)
    {
        var unknown = parts.Links.Where(link => !CommentLinks.IsKnown(link)).ToList();
        Set("=link", unknown.Count > 0 ? 1 : 0, unknown.FirstOrDefault());
        Set("=links", unknown.Count > 1 ? 1 : 0);
        Set("=known-link", parts.Links.Count > unknown.Count ? 1 : 0);
        var social = unknown.FirstOrDefault(CommentLinks.IsSocial);
        Set("=link-social", social is null ? 0 : 1, social);
        Set("=link-video", unknown.Any(link => link.Contains("youtu", StringComparison.OrdinalIgnoreCase)) ? 1 : 0);
        Set("=link-alone", parts.Links.Count > 0 && parts.Words.Count <= parts.Links.Count + 2 ? 1 : 0);
        var counting = unknown.FirstOrDefault(CommentLinks.CountsWhoComes);
        Set("=link-kept-count", counting is null ? 0 : 1, counting);
        Set("=mail", parts.Mails > 0 ? 1 : 0);
        Set("=phone", parts.Phones > 0 ? 1 : 0);
        Set("=price", parts.Prices > 0 ? 1 : 0);
        Set("=percent", parts.Plain.Contains('%', StringComparison.Ordinal) ? 1 : 0);
        Set("=handle", parts.Plain.Split(' ').Any(word => word.Length > 3 && word[0] == '@') ? 1 : 0);
        Set("=markup", parts.HasMarkup ? 1 : 0);
        Set("=hidden-link", CommentLinks.IsHiddenIn(parts.Plain) ? 1 : 0);
    }

    private void AddSender(CommentText comment, CommentParts parts)
    {
        if (!string.IsNullOrWhiteSpace(comment.Url))
        {
            var known = CommentLinks.IsKnown(comment.Url);
            Set(known ? "=known-address" : "=address", 1, comment.Url);
            var words = CommentParts.Of(comment.Url.Replace("://", " ", StringComparison.Ordinal).Replace('.', ' ').Replace('-', ' ').Replace('/', ' ')).Words;
            var kinds = PromotionWords.Count(words);
            Set("=address-promotes", kinds.Count > 0 ? 1 : 0, kinds.Values.FirstOrDefault().Phrase);
        }

        if (string.IsNullOrWhiteSpace(comment.Author)) return;
        var author = CommentParts.Of(comment.Author.Replace('-', ' ').Replace('_', ' '));
        var promoted = PromotionWords.Count(author.Words).FirstOrDefault(kind => kind.Key is "price" or "money" or "body" or "trade" or "invite");
        Set("=name-promotes", promoted.Key is null ? 0 : 1, promoted.Value.Phrase);
        Set("=name-is-address", author.Links.Count > 0 || author.Mails > 0 ? 1 : 0, comment.Author);
        Set("=name-disguised", comment.Author.Split(' ').Any(CommentShape.MixesScripts) ? 1 : 0, comment.Author);
    }

    private Dictionary<string, (int Count, string Phrase)> AddPromotion(CommentParts parts)
    {
        var kinds = PromotionWords.Count(parts.Words);
        foreach (var (kind, (count, phrase)) in kinds)
        {
            Set($"={kind}", 1, phrase);
            Set($"={kind}-more", count > 1 ? Math.Log(count) : 0);
            Set($"={kind}-share", (double)count / Math.Max(8, parts.Words.Count) * 3);
        }

        var selling = kinds.Count(kind => kind.Key is not ("praise" or "hollow"));
        Set("=kinds-2", selling == 2 ? 1 : 0);
        Set("=kinds-3", selling == 3 ? 1 : 0);
        Set("=kinds-4", selling > 3 ? 1 : 0);
        return kinds;
    }

    private void AddTogether(CommentParts parts, Dictionary<string, (int Count, string Phrase)> kinds)
    {
        var reached = _values.ContainsKey("=link") || parts.Mails + parts.Phones > 0 || _values.ContainsKey("=hidden-link") || kinds.ContainsKey("contact");
        foreach (var kind in kinds.Keys) Set($"={kind}+reach", reached ? 1 : 0);
        var praise = kinds.ContainsKey("praise");
        Set("=praise+address", praise && _values.ContainsKey("=address") ? 1 : 0);
        Set("=praise+trade", praise && (kinds.ContainsKey("trade") || kinds.ContainsKey("price") || kinds.ContainsKey("self")) ? 1 : 0);
        Set("=praise+hollow", praise && kinds.ContainsKey("hollow") ? 1 : 0);
        Set("=praise-short", praise && parts.Words.Count < 12 ? 1 : 0);
        Set("=question-plain", !reached && kinds.Count == 0 && parts.Plain.Contains('?', StringComparison.Ordinal) ? 1 : 0);
        Set("=plain", !reached && kinds.Count == 0 ? 1 : 0);
    }

    private void AddWords(List<string> words)
    {
        var taken = words.Count > MostWords ? words[..MostWords] : words;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < taken.Count; i++)
        {
            names.Add(taken[i]);
            if (taken[i].Length > StemLength && taken[i][0] != '<') names.Add($"{taken[i][..StemLength]}*");
            if (i + 1 < taken.Count) names.Add($"{taken[i]} {taken[i + 1]}");
        }

        foreach (var name in names) _values[name] = WordScale / Math.Sqrt(names.Count + 10);
    }
}
