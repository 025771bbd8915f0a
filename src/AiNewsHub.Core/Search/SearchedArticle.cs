using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Search;

/// <summary>An article as a search sees it, without the index that finds it among others.</summary>
/// <param name="Article">What was read of it now.</param>
/// <param name="Text">Of it.</param>
/// <param name="Tags">Slugs of all that it carries.</param>
/// <param name="Source">Whose it is.</param>
public sealed record SearchedArticle(Article Article, string Text, IReadOnlySet<string> Tags, SearchedSource Source)
{
    // What is read anew of an article does not say all of it: some stays as it is stored.
    public DateTimeOffset ShownAt { get; init; } = Article.ShownAt;
    public DateTimeOffset FirstSeenAt { get; init; } = Article.FirstSeenAt;
    public bool? Free { get; init; } = Article.Free;
    public PageKind PageKind { get; init; } = Article.PageKind;
    public Authorship? EditorAuthorship { get; init; } = Article.EditorAuthorship;
}

/// <summary>What a search knows of a source.</summary>
/// <param name="Slug">Its own.</param>
/// <param name="Name">As readers see it.</param>
/// <param name="Publisher">Slug of who is behind it.</param>
/// <param name="Authorship">How all its articles are written, by whoever says so first.</param>
public sealed record SearchedSource(string Slug, string Name, string Publisher, Authorship Authorship);
