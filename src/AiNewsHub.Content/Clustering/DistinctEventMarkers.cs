using System.Text.RegularExpressions;
using AiNewsHub.Content.Text;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.DistinctEventMarkers;

namespace AiNewsHub.Content.Clustering;

/// <summary>Finds where a text tells its event from a similar one.</summary>
internal static partial class DistinctEventMarkers
{
    private const int MaxScan = 2_000;

    private static readonly CueTable _cues = new([.. Phrases.ApartCues.Select(cue => (1, cue.Words, cue.Then))]);

    public static bool Are(TokenizedText text) =>
        _cues.In(text.Head(MaxScan).Tokens) != 0 && Marker().IsMatch(text.Source.AsSpan(0, Math.Min(text.Source.Length, MaxScan)));

    [GeneratedRegex(@"\b" + Phrases.Apart + @"\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
