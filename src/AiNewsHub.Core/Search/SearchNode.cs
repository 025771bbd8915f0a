namespace AiNewsHub.Core.Search;

/// <summary>A part of a query, as it was understood. <see cref="object.ToString"/> writes it in the search language again.</summary>
public abstract record SearchNode
{
    private protected SearchNode()
    {
    }
}

/// <summary>A word, or several in this order, in title or text. Accents and case do not matter.</summary>
public sealed record SearchText(string Text, bool IsPhrase = false, bool IsPrefix = false, bool InTitle = false) : SearchNode
{
    public override string ToString() => (InTitle ? "title:" : "") + (IsPhrase ? $"\"{Text}\"" : Text) + (IsPrefix ? "*" : "");
}

/// <summary>A condition on something other than the text.</summary>
public sealed record SearchFilter(SearchField Field, string Value) : SearchNode
{
#pragma warning disable CA1308 // The search language writes its field names in lower case.
    public override string ToString() => Field.ToString().ToLowerInvariant() + ":" + (Value.Contains(' ', StringComparison.Ordinal) ? $"\"{Value}\"" : Value);
#pragma warning restore CA1308
}

/// <summary>From a day on, or until the day before it, on the hub's calendar.</summary>
public sealed record SearchDay(bool IsAfter, DateOnly Day) : SearchNode
{
    /// <summary>When the day begins on a calendar.</summary>
    public DateTimeOffset Start(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = Day.ToDateTime(TimeOnly.MinValue);
        return new(local, zone.GetUtcOffset(local));
    }

    public override string ToString() => $"{(IsAfter ? "after" : "before")}:{Day:yyyy-MM-dd}";
}

/// <summary>Every part must match.</summary>
public sealed record SearchAll(IReadOnlyList<SearchNode> Parts) : SearchNode
{
    public override string ToString() => string.Join(' ', Parts);
}

/// <summary>One part must match at least.</summary>
public sealed record SearchAny(IReadOnlyList<SearchNode> Parts) : SearchNode
{
    public override string ToString() => $"({string.Join(" OR ", Parts)})";
}

/// <summary>The part must not match.</summary>
public sealed record SearchNot(SearchNode Part) : SearchNode
{
    public override string ToString() => Part is SearchAll ? $"-({Part})" : $"-{Part}";
}

/// <summary>What a filter looks at.</summary>
public enum SearchField
{
    Tag,
    Source,
    Lang,
    Kind,
    Author,
    Story,
    Is,
    Has,
}
