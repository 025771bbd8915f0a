using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>Headlines In Which Most Words Have A Capital: a capital says little of a word there.</summary>
internal static class TitleCase
{
    public static bool Is(TokenizedText title)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly var token in title.Tokens)
        {
            if (token.Length < 4 || token.Is(TokenShape.Digits)) continue;
            words++;
            if (token.Is(TokenShape.Capital)) capitals++;
        }
        return words > 2 && capitals * 10 > words * 7;
    }
}
