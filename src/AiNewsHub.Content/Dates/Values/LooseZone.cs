using System.Text.RegularExpressions;
using AiNewsHub.Content.Dates.Zones;

namespace AiNewsHub.Content.Dates.Values;

/// <summary>The zone of a date: hours from UTC, which are believed before any name.</summary>
internal sealed partial class LooseZone
{
    private const int MostHours = 14;
    private const int LongestAbbreviation = 5;
    private const int ShortestAbbreviation = 3;

    private TimeSpan? _hours;
    private DateZone? _zone;
    private string? _unknown;

    /// <summary>Why the zone is in doubt; null where it is not.</summary>
    public string? Doubt => _hours is not null ? null
        : _zone is not null ? _zone.Doubt
        : _unknown is not null ? $"The zone {_unknown} is not known; the time is taken for UTC." : null;

    public TimeSpan OffsetAt(DateTime local) => _hours ?? _zone?.OffsetAt(local) ?? TimeSpan.Zero;

    /// <summary>The text without the IANA name of a zone, which is kept.</summary>
    public string CutRegion(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal) || Region().Match(text) is not { Success: true } match) return text;
        _zone = ZoneNames.FindRegion(match.Value);
        if (_zone is null) _unknown = match.Value;
        return _zone is null ? text : text.Remove(match.Index, match.Length);
    }

    /// <summary>Takes the name of a zone; the token it ends with, or null where none begins.</summary>
    public int? TakeName(List<DateToken> tokens, int i)
    {
        for (var count = DateTokens.WordsAt(tokens, i, ZoneNames.MostWords); count > 0; count--)
        {
            if (ZoneNames.Find(DateTokens.Join(tokens, i, count)) is not { } zone) continue;
            _zone ??= zone;
            return i + count - 1;
        }
        return null;
    }

    /// <summary>Notes a word behind the clock that means nothing to us, but looks like the name of a zone.</summary>
    public void NoteUnknown(string word)
    {
        if (word.Length is >= ShortestAbbreviation and <= LongestAbbreviation && word.All(char.IsAsciiLetterUpper)) _unknown ??= word;
    }

    /// <summary>Takes the hours that begin with the token; the token they end with.</summary>
    public int TakeHours(List<DateToken> tokens, int i)
    {
        var token = tokens[i];
        var (hours, minutes) = token.Digits == 4 ? (token.Number / 100, token.Number % 100) : (token.Number, 0);
        if (token.Digits <= 2 && token.After == ':' && i + 1 < tokens.Count && tokens[i + 1].IsNumber) minutes = tokens[++i].Number;
        if (hours <= MostHours && minutes < 60) _hours = new TimeSpan(hours, minutes, 0) * (token.Before == '-' ? -1 : 1);
        return i;
    }

    [GeneratedRegex(ZoneNames.RegionPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
