using System.Text.RegularExpressions;
using AiNewsHub.Content.Dates;
using AiNewsHub.Content.Extraction.Facts;
using Phrases = AiNewsHub.Content.Text.Languages.Phrases.TextDates;

namespace AiNewsHub.Content.Extraction.Dates;

/// <summary>Dates in the visible text, after words that announce them or, at last, any.</summary>
internal static partial class TextDates
{
    private const int Reach = 40;

    public static IEnumerable<Reading<DateTimeOffset>> Labelled(PageFacts facts, DateCustoms customs)
    {
        var text = facts.Text;
        foreach (Match label in Label().Matches(text))
        {
            var from = label.Index + label.Length;
            var near = text.Substring(from, Math.Min(Reach, text.Length - from));
            if (DateText.First(near, customs) is { } date) yield return new(date, $"text after \"{label.Value.Trim()}\"");
        }
    }

    public static IEnumerable<Reading<DateTimeOffset>> Loose(PageFacts facts, DateCustoms customs)
    {
        foreach (var (_, _, date) in DateText.All(facts.Text, customs)) yield return new(date, "first date in the text");
        foreach (var image in facts.Head.All("og:image"))
        {
            if (Uri.TryCreate(image, UriKind.Absolute, out var address) && DateInAddress.Find(address) is { } found)
                yield return new(new DateTimeOffset(found.Date, TimeOnly.MinValue, TimeSpan.Zero), "address of the picture");
        }
        if (DateInAddress.Find(facts.Context.Address) is { HasDay: false } month)
            yield return new(new DateTimeOffset(month.Date, TimeOnly.MinValue, TimeSpan.Zero), "month in the address");
    }

    [GeneratedRegex(Phrases.Labels + @"\b(?:\s" + Phrases.On + @"\b)?\s?:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
