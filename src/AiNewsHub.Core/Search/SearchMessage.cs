using System.Globalization;

namespace AiNewsHub.Core.Search;

/// <summary>A sentence about the query: an English text with places for its values, which is also the key of its translations.</summary>
public sealed record SearchMessage(string Text, params IReadOnlyList<string> Values)
{
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Text, [.. Values]);
}
