namespace AiNewsHub.Web.Demo;

/// <summary>What stands between a reader and an article's page.</summary>
internal enum DemoAccess
{
    Open,
    Paywall,
    ConsentWall,
}

/// <summary>The publication a rewrite names as its origin.</summary>
internal sealed record DemoVia(string Name, string Url);

/// <summary>One sample article with its dates worked out.</summary>
/// <param name="Slug"></param>
/// <param name="Path">Of its page, from the site's root.</param>
/// <param name="Title"></param>
/// <param name="Deck"></param>
/// <param name="Byline"></param>
/// <param name="Section"></param>
/// <param name="Tags"></param>
/// <param name="Published"></param>
/// <param name="Updated"></param>
/// <param name="ImageCredit"></param>
/// <param name="ImageAlt"></param>
/// <param name="Via"></param>
/// <param name="Access"></param>
/// <param name="Body">Paragraphs, lists and headings in the small notation of <see cref="DemoMarkup"/>.</param>
internal sealed record DemoArticle(
    string Slug,
    string Path,
    string Title,
    string Deck,
    string Byline,
    string Section,
    IReadOnlyList<string> Tags,
    DateTimeOffset Published,
    DateTimeOffset? Updated,
    string? ImageCredit,
    string? ImageAlt,
    DemoVia? Via,
    DemoAccess Access,
    string Body);
