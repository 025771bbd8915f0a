using System.Text.Json.Serialization;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Deciding;

/// <summary>An article on which editors had their say, labelled as <c>train</c> and <c>train topics</c> read it.</summary>
/// <param name="Ai">"1" where it is about the industry, else "0".</param>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Whose it is.</param>
/// <param name="Language">Of the text.</param>
/// <param name="Tags">Slugs, without those that editors refused.</param>
public sealed record EditorExample(
    [property: JsonPropertyName("ai")] string Ai, [property: JsonPropertyName("title")] string Title, [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("source")] string Source, [property: JsonPropertyName("language")] string? Language,
    [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags)
{
    /// <summary>All of them, one after the other.</summary>
    public static IAsyncEnumerable<EditorExample> All(HubContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Articles.AsNoTracking()
            .Where(article => article.Content!.Text != "" && (article.EditorAboutAi != null || article.Tags.Any(tag => tag.By == TaggedBy.Editor)
                || context.TagRefusals.Any(refusal => refusal.ArticleId == article.Id)))
            .OrderBy(article => article.Id)
            .Select(article => new EditorExample(
                (article.EditorAboutAi ?? article.IsAboutAi) ? "1" : "0", article.Title, article.Content!.Text, article.Source!.Name, article.Language,
                article.Tags.Select(tag => tag.Tag!.Slug).ToList()))
            .AsAsyncEnumerable();
    }
}
