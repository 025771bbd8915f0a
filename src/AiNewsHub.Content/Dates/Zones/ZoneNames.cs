using System.Globalization;
using AiNewsHub.Content.Dates.Words;

namespace AiNewsHub.Content.Dates.Zones;

/// <summary>Zones by their abbreviations, long names and IANA names, from <c>zones.txt</c> and the zone data of the system.</summary>
internal static class ZoneNames
{
    /// <summary>The words of the longest name.</summary>
    public const int MostWords = 5;

    /// <summary>How IANA names look.</summary>
    public const string RegionPattern = @"Etc/(?:GMT|UTC)(?:[+-]\d{1,2})?|[A-Z][A-Za-z]+(?:/[A-Z](?:[A-Za-z_]|-(?=[A-Z]))+){1,2}";

    private const int LongestRegion = 40;

    private static readonly Dictionary<string, DateZone> _zones = ReadFile();
    private static readonly Dictionary<string, DateZone>.AlternateLookup<ReadOnlySpan<char>> _lookup = _zones.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A zone by its abbreviation or by all words of its name.</summary>
    public static DateZone? Find(ReadOnlySpan<char> words)
    {
        Span<char> key = stackalloc char[DateKey.Room];
        var length = DateKey.Fold(words, key);
        return length > 0 && _lookup.TryGetValue(key[..length], out var zone) && zone.IsKnown ? zone : null;
    }

    /// <summary>A zone by its IANA name (<c>Europe/Paris</c>).</summary>
    public static DateZone? FindRegion(string name)
    {
        if (Find(name) is { } known) return known;
        // Only letters: the system looks the name up as a file.
        var isName = name.Length <= LongestRegion && char.IsAsciiLetterUpper(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
        return isName && new DateZone(name, null, name) is { IsKnown: true } zone ? zone : null;
    }

    private static Dictionary<string, DateZone> ReadFile()
    {
        var zones = new Dictionary<string, DateZone>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(ZoneNames).Assembly.GetManifestResourceStream("DateZones/zones.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var name in columns[0].Split(',', StringSplitOptions.TrimEntries))
            {
                zones.Add(DateKey.Fold(name), ZoneOf(name, columns));
            }
        }
        return zones;
    }

    private static DateZone ZoneOf(string name, string[] columns)
    {
        var place = columns[1];
        var usage = columns is [_, _, var usual, var others] ? new ZoneUsage(usual, others) : null;
        if (place[0] is '+' or '-')
        {
            var hours = TimeSpan.ParseExact(place[1..], @"hh\:mm", CultureInfo.InvariantCulture);
            return new DateZone(name, place[0] == '-' ? -hours : hours, null) { Usage = usage };
        }
        return new DateZone(name, null, place);
    }
}
