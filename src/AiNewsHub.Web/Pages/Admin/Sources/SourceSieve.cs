using System.Globalization;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace AiNewsHub.Web.Pages.Admin.Sources;

/// <summary>Which sources the list shows, as its address says it.</summary>
public sealed class SourceSieve
{
    [FromQuery(Name = "state")]
    public SourceCondition? Condition { get; set; }

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "folder")]
    public string? Group { get; set; }

    [FromQuery(Name = "role")]
    public SourceRole? Role { get; set; }

    [FromQuery(Name = "with")]
    public SourceTrait? Trait { get; set; }

    [FromQuery(Name = "by")]
    public SourceOrder? Order { get; set; }

    [FromQuery(Name = "turned")]
    public bool IsReversed { get; set; }

    [FromQuery(Name = "p")]
    public int? Page { get; set; }

    public SourceListFilter ToFilter() => new()
    {
        Condition = Condition,
        Text = Text,
        Group = Group,
        Role = Role,
        Trait = Trait,
        Order = Order ?? SourceOrder.Condition,
        IsReversed = IsReversed,
        Page = Page ?? 1,
    };

    /// <summary>Its parts, as forms carry them.</summary>
    public IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("state", Lower(Condition)), ("q", !string.IsNullOrWhiteSpace(Text) ? Text : null), ("folder", Group), ("role", Lower(Role)),
        ("with", Lower(Trait)), ("by", Lower(Order)), ("turned", IsReversed ? "true" : null),
        ("p", Page is > 1 and var page ? page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    /// <summary>Its address but for these parts.</summary>
    public string Address(params (string Name, string? Value)[] other) => ReaderLinks.WithQuery(
        "/admin/sources", [.. Parts().ExceptBy(other.Select(one => one.Name), part => part.Name), .. other]);

    /// <summary>Sorted by this, or the other way about where it is sorted by it already; from the first page.</summary>
    public string Sorted(SourceOrder order) =>
        Address(("by", Lower<SourceOrder>(order)), ("turned", Order == order && !IsReversed ? "true" : null), ("p", null));

    /// <summary>What <c>aria-sort</c> says of a column; null where it is not sorted by it.</summary>
    public string? Direction(SourceOrder order) => Order != order ? null : (order == SourceOrder.Name) == IsReversed ? "descending" : "ascending";

    internal static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
