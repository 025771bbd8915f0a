using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing.Quotes;

/// <summary>
/// Finds who says a quotation: a name right beside a verb of saying, both beside the quotation. A surname alone is completed from the text;
/// a pronoun, an office or a name that stands nowhere in full is nobody.
/// </summary>
internal sealed class Speakers
{
    // Between the quotation and its verb: "in a post on Thursday".
    private const int FarthestWords = 8;
    private const int MostHelpingWords = 3;

    private readonly SummaryWords _words;
    private readonly SpeakerNames _names;

    public Speakers(ReadReport report)
    {
        _words = SummaryWords.In(report.Report.Language);
        _names = new(report);
    }

    /// <summary>The speaker's name in full, or null.</summary>
    public string? Of(string sentence, Range quotation)
    {
        var behind = sentence[quotation.End.Value..];
        return Behind(behind) ?? Before(sentence[..quotation.Start.Value]);
    }

    /// <summary><c>"…", said X</c>, <c>"…", X said</c>, <c>« … », selon X</c>.</summary>
    private string? Behind(string text)
    {
        if (text.AsSpan().TrimStart(" ,.;:–—-\u00A0").Length < 4 || EndsBefore(text)) return null;
        using var words = TokenizedText.Of(text);
        var until = Math.Min(words.Count, FarthestWords);
        for (var at = 0; at < until; at++)
        {
            var word = words.Folded(at);
            if (_words.NamesSpeaker(word) && at + 1 < words.Count && _names.At(words, at + 1) is { } named && at <= 2) return named;
            var says = _words.Says(word);
            if (!says && !_words.Tells(word)) continue;
            return (says && at <= 2 ? NameBehind(words, at + 1) : null) ?? NameBefore(words, at);
        }

        return null;
    }

    /// <summary><c>X said: "…"</c>, <c>X, who leads Y, told Z that "…"</c>.</summary>
    private string? Before(string text)
    {
        if (text.Length < 4) return null;
        using var words = TokenizedText.Of(text);
        for (var at = words.Count - 1; at > 0 && words.Count - at <= FarthestWords; at--)
        {
            var word = words.Folded(at);
            if (_words.Says(word) || _words.Tells(word)) return NameBefore(words, at);
        }

        return null;
    }

    /// <summary>The sentence may go on with something else: <c>"…" The minister said…</c>.</summary>
    private static bool EndsBefore(string behind)
    {
        var first = behind.AsSpan().TrimStart("\u00A0 ");
        return first.Length == 0 || first[0] is '.' or '!' or '?';
    }

    /// <summary>The name may stand behind a firm and an office: <c>said Acme chief executive Mara Voss</c>.</summary>
    private string? NameBehind(TokenizedText words, int at)
    {
        string? firm = null;
        var until = Math.Min(words.Count, at + FarthestWords);
        for (var first = at; at < until; at++)
        {
            if (at > first && words.Gap(at) is not " ") break;
            if (StopWords.Contains(words[at]) && at > first) break;
            if (!words[at].Is(TokenShape.Capital)) continue;
            if (_names.At(words, at) is { } name)
            {
                if (name.Contains(' ', StringComparison.Ordinal)) return name;
                firm ??= name;
            }
        }

        return firm;
    }

    private string? NameBefore(TokenizedText words, int verb)
    {
        var end = verb;
        for (var helping = 0; helping < MostHelpingWords && end > 0 && _words.IsHelping(words.Folded(end - 1)) && words.Gap(end).Trim().Length == 0; helping++)
            end--;
        if (end == 0) return null;
        if (words.Gap(end).Trim().Length == 0) return _names.Ending(words, end);
        // An apposition: the name stands before the comma that opened it.
        if (!words.Gap(end).StartsWith(",")) return null;
        for (var comma = end - 1; comma > 0; comma--)
            if (words.Gap(comma).StartsWith(",")) return _names.Ending(words, comma);
        return null;
    }
}
