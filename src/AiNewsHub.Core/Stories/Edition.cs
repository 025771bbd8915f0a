using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Stories;

/// <summary>
/// The stories of a span of time, as many as can be read to the end. It is worked out from when articles were published and found: nothing that came
/// later counts, neither articles nor ranks, so that a span that is over has the same stories whenever it is asked for.
/// </summary>
/// <param name="Stories">The weightiest first, with what was reported of them in the span.</param>
/// <param name="Articles">Articles of the span, in these stories and in others.</param>
/// <param name="Publishers">Whose those are.</param>
public sealed record Edition(IReadOnlyList<StoryRow> Stories, int Articles, int Publishers)
{
    public static Edition Empty { get; } = new([], 0, 0);

    /// <summary>Reads what is shown of those that are chosen, in one command.</summary>
    internal static async Task<IReadOnlyList<Edition>> ReadAsync(HubContext context, IReadOnlyList<EditionChoice> chosen, CancellationToken cancellationToken)
    {
        var named = chosen.SelectMany(edition => edition.Stories.SelectMany(story => story.Named)).Distinct().ToList();
        var rows = named.Count == 0 ? [] : (await context.Articles.AsNoTracking()
            .Where(article => named.Contains(article.Id) && article.State == ArticleState.Shown)
            .Select(ArticleRow.Of)
            .ToListAsync(cancellationToken))
            .ToDictionary(article => article.Id);
        return [.. chosen.Select(edition => new Edition([.. edition.Stories.Select(story => story.Row(rows)).OfType<StoryRow>()], edition.Articles,
            edition.Publishers))];
    }
}
