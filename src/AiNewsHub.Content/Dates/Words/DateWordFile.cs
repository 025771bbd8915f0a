using System.Globalization;
using System.Reflection;

namespace AiNewsHub.Content.Dates.Words;

/// <summary>Reads the files of the folder <c>Languages</c>.</summary>
internal static class DateWordFile
{
    private const string Folder = "DateWords/";

    /// <summary>Every form with what it means; <c>OnlyThere</c> where only texts of its own language mean it.</summary>
    public static IEnumerable<(string Language, string Form, bool OnlyThere, DateWord Word)> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(file[Folder.Length..]);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var word = WordOf(line[..colon]);
                foreach (var form in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (language, form.TrimStart('?'), form[0] == '?', word);
            }
        }
    }

    private static DateWord WordOf(string name) => name.Split(' ') switch
    {
        ["am"] => new DateWord { Half = HalfOfDay.Morning },
        ["pm"] => new DateWord { Half = HalfOfDay.Afternoon },
        ["clock"] => new DateWord { IsClock = true },
        ["era", var year] => new DateWord { YearBeforeEra = int.Parse(year, CultureInfo.InvariantCulture) },
        ["persian", var month] => new DateWord { Month = int.Parse(month, CultureInfo.InvariantCulture), Calendar = DateCalendar.Persian },
        ["hijri", var month] => new DateWord { Month = int.Parse(month, CultureInfo.InvariantCulture), Calendar = DateCalendar.Hijri },
        [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var month) => new DateWord { Month = month },
        ["mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun"] => new DateWord { IsWeekday = true },
        _ => throw new InvalidOperationException($"No line of a file of date words begins with '{name}'."),
    };
}
