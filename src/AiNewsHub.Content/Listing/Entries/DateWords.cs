using System.Buffers;
using AiNewsHub.Content.Dates;
using AngleSharp.Dom;

namespace AiNewsHub.Content.Listing.Entries;

/// <summary>What of an element may be a date: an attribute for machines, or words that are hardly more than a date.</summary>
internal readonly record struct DateWords(string? Attribute, string? Written)
{
    private const int MaxWords = 60;
    private const int Beginning = 20;
    private const int FewWords = 6;
    private const int MostText = 200;
    private static readonly SearchValues<char> _machine = SearchValues.Create("0123456789-/:.,TZ+ UGMC");

    public bool Any => Attribute is not null || Written is not null;

    /// <summary>As the publisher wrote it.</summary>
    public string? Raw => Attribute ?? Written;

    public static DateWords Of(IElement element, string own, string text)
    {
        var bare = Bare(own);
        var written = bare.Length is >= 6 and <= MaxWords && HasDigit(bare) ? bare
            : text.Length is >= 6 and <= MaxWords && HasDigit(text) ? text
            // A line that begins with its date.
            : bare.Length > MaxWords && char.IsDigit(bare[0]) ? bare[..Beginning] : null;
        return new DateWords(AttributeOf(element), written);
    }

    /// <summary>True where hardly anything but the date stands.</summary>
    public bool IsBare =>
        Attribute is not null || (Written is not null && Written.Split(' ').Count(word => word.Length > 1 && char.IsLetter(word[0])) <= FewWords
        && Written.Length != Beginning);

    /// <summary>The instant meant.</summary>
    /// <param name="customs">How the page writes dates.</param>
    public DateTimeOffset? Read(DateCustoms customs)
    {
        if (Attribute is not null && (IsMachine(Attribute) ? DateValue.Parse(Attribute, customs) : DateText.First(Attribute, customs)) is
            {
                Year: > 1990
            and < 2100
            } stated) return stated;
        return Written is null ? null : ReadText(Written, customs);
    }

    /// <summary>The date of an element that a rule names, and how it is written there.</summary>
    public static (DateTimeOffset? Date, string Raw) Chosen(IElement element, DateCustoms customs)
    {
        var words = VisibleText.Of(element);
        var stated = AttributeOf(element) ?? element.GetAttribute("datetime") ?? element.GetAttribute("content");
        return (DateValue.Parse(stated, customs) ?? ReadText(words, customs) ?? DateValue.Parse(words, customs), stated ?? words);
    }

    private static DateTimeOffset? ReadText(string text, DateCustoms customs) => text.Length > MostText ? null : DateText.First(text, customs);

    private static string? AttributeOf(IElement element)
    {
        if (element.LocalName == "time" && Machine(element.GetAttribute("datetime")) is { } datetime) return datetime;
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            var may = name is "datetime" or "title" or "content"
                || (name.StartsWith("data-", StringComparison.Ordinal)
                    && (name.Contains("date", StringComparison.Ordinal) || name.Contains("time", StringComparison.Ordinal)
                    || name.Contains("publish", StringComparison.Ordinal)));
            if (may && Machine(attribute.Value) is { } value) return value;
        }
        // Where "Nov 19" is printed, the year stands in what appears under the pointer.
        return element.GetAttribute("title") is { Length: >= 8 and <= 40 } hint && HasDigit(hint) && HasDigit(element.TextContent) ? hint : null;
    }

    /// <summary>A year with month and day in this order, or seconds since 1970.</summary>
    private static string? Machine(string? value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length is < 8 or > 40 || !IsMachine(text)) return null;
        if (!text.ContainsAnyExceptInRange('0', '9')) return text.Length is 8 or 10 or 13 ? text.ToString() : null;
        return text.StartsWith("19") || text.StartsWith("20") ? text.ToString() : null;
    }

    private static bool IsMachine(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(_machine);

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static string Bare(string text) => text.Trim(' ', '-', '–', '—', ':', '|', '·', '•', ',', '(', ')', '[', ']');
}
