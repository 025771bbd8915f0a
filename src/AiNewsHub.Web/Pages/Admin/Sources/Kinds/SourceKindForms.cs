using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

/// <summary>Every kind of source in words and forms.</summary>
public static class SourceKindForms
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<SourceKindForm> All { get; } =
    [
        new FeedForm(),
        new HtmlListForm(),
        new SitemapForm(),
        new JsonListForm(),
        new PushedForm(),
    ];

    /// <exception cref="ArgumentOutOfRangeException">No source has this kind.</exception>
    public static SourceKindForm Of(SourceKind kind) =>
        All.FirstOrDefault(form => form.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No form is there for this kind of source.");

    public static string Of(this HubTexts texts, SourceKind kind) => Of(kind).Word(texts);
}
