using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Sources;

/// <summary>What is kept of an article, or of a source, about how it is written.</summary>
/// <param name="Found">What it says itself.</param>
/// <param name="Evidence">Its sentence.</param>
/// <param name="Editor">What an editor says instead; null leaves it to what was found.</param>
/// <param name="Reason">The editor's sentence or reason.</param>
public readonly record struct AuthorshipNotes(Authorship Found, string? Evidence, Authorship? Editor, string? Reason);

/// <summary>
/// How something is written, and who says so: an editor of the article, else the article, else an editor of its source, else its source.
/// The only other place that knows this order is the search's SQL; a test compares the two.
/// </summary>
public readonly record struct StatedAuthorship(Authorship Authorship, string? Evidence, DisclosedBy By)
{
    public static StatedAuthorship Of(AuthorshipNotes source) => source switch
    {
        { Editor: { } editor } => new(editor, source.Reason, DisclosedBy.Editors),
        { Found: Authorship.NotSaid } => new(Authorship.NotSaid, source.Evidence, DisclosedBy.Publisher),
        _ => new(source.Found, source.Evidence, DisclosedBy.Source),
    };

    public static StatedAuthorship Of(AuthorshipNotes article, AuthorshipNotes source) => article switch
    {
        { Editor: { } editor } => new(editor, article.Reason, DisclosedBy.Editors),
        { Found: Authorship.NotSaid } => Of(source),
        _ => new(article.Found, article.Evidence, DisclosedBy.Publisher),
    };
}
