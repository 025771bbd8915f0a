using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>Which of the cues seen in a text count: the longest of those that overlap, and letters only where they mean what they should.</summary>
internal static class CueReader
{
    /// <summary>So many words of the text are its lead.</summary>
    public const int LeadWords = 40;

    private const int LeastShouted = 3;

    public static void Read(TagDictionary dictionary, PhraseMatches sightings, string? language, List<SeenCue> cues)
    {
        var all = sightings.All;
        var letters = !IsShouted(sightings.Title);
        var otherLetters = false;
        int end = 0, trapped = 0;
        var field = EvidenceField.Title;
        for (var i = 0; i < all.Count; i++)
        {
            var sighting = all[i];
            if (sighting.Use.Role != PhraseRole.Signal || sighting.Field == EvidenceField.Source) continue;
            if (sighting.Field != field) (field, end, trapped) = (sighting.Field, 0, 0);
            // By first word, shorter before longer.
            if (sighting.End <= end || sighting.First < trapped || IsBeginOfLonger(all, i)) continue;
            end = sighting.End;
            var cue = dictionary.Signals[sighting.Use.Owner];
            otherLetters |= cue.Strength == CueStrength.OtherLetters;
            if (cue.Strength is CueStrength.OtherLetters or CueStrength.Nothing)
            {
                trapped = end;
                continue;
            }

            if (cue.IsLetters && ((!letters && field == EvidenceField.Title) || !IsWordOf(language, cue.Phrase.Written))) continue;
            var place = field == EvidenceField.Title ? CuePlace.Title : sighting.First < LeadWords ? CuePlace.Lead : CuePlace.Body;
            cues.Add(new(sighting.Use.Owner, cue.Strength, place, cue.Family));
        }

        if (otherLetters) cues.RemoveAll(cue => dictionary.Signals[cue.Number].IsLetters);
    }

    /// <summary>In English IA is a state or an office, and KI a word of Japanese.</summary>
    private static bool IsWordOf(string? language, string letters) => letters switch
    {
        "IA" or "IAs" => language is not ("en" or "de"),
        "KI" => language is not ("en" or "fr" or "es" or "ja"),
        _ => true,
    };

    private static bool IsBeginOfLonger(List<PhraseMatch> all, int at)
    {
        for (var i = at + 1; i < all.Count && all[i].First == all[at].First && all[i].Field == all[at].Field; i++)
            if (all[i].Use.Role == PhraseRole.Signal && all[i].Words >= all[at].Words) return true;
        return false;
    }

    /// <summary>In a title all in capitals AI may be any word of two letters.</summary>
    private static bool IsShouted(TokenizedText title)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly var token in title.Tokens)
        {
            if (token.Is(TokenShape.Digits)) continue;
            words++;
            if (token.Is(TokenShape.AllCapitals)) capitals++;
        }

        return words >= LeastShouted && capitals * 3 > words * 2;
    }
}
