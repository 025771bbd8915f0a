using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores what editors say of articles, with what follows for their stories.</summary>
internal sealed class EditorWords(HubContext context, OpenStories open, StoryWrites stories) : IDisposable
{
    private readonly TableWriter<Article> _articles = TableWriter<Article>.Update(
        context, nameof(Article.EditorAboutAi), nameof(Article.State), nameof(Article.PageDueAt), nameof(Article.ImageDueAt));

    public async Task WriteAsync(EditorWord word, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var article = await context.Articles.AsNoTracking().Include(row => row.Source).SingleOrDefaultAsync(row => row.Id == word.ArticleId, cancellationToken);
        if (article is null or { State: ArticleState.Expired }) return;
        switch (word)
        {
            case EditorWord.AboutAi said:
                Note(word, article, "article.relevance", $"{Said(article.EditorAboutAi)} → {Said(said.Verdict)}", now);
                article.EditorAboutAi = said.Verdict;
                await JudgeAsync(article, now, cancellationToken);
                break;
            case EditorWord.Again:
                await JudgeAsync(article, now, cancellationToken);
                break;
            case EditorWord.NotOfStory apart when apart.StoryId == article.StoryId:
                await PartAsync(article, apart.StoryId, now, cancellationToken);
                Note(word, article, "article.apart", $"story {apart.StoryId} → {article.StoryId}", now);
                break;
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    public void Dispose() => _articles.Dispose();

    private async Task JudgeAsync(Article article, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Admission.Judge(article, now);
        _articles.Write(article);
        if (article.State != ArticleState.Shown) stories.Leave(article);
        else if (article.StoryId is null) await EnterAsync(article, now, cancellationToken);
    }

    private async Task PartAsync(Article article, long storyId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        context.StorySeparations.Add(new() { ArticleId = article.Id, StoryId = storyId, At = now });
        open.Part(article.Id, storyId);
        stories.Leave(article);
        await EnterAsync(article, now, cancellationToken);
    }

    private async Task EnterAsync(Article article, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var source = article.Source!;
        var read = await RecentCoverage.OneAsync(context, article.Id, cancellationToken);
        stories.Enter(article, read!.Features!, new(source.Id, source.Address, source.State, source.PublisherId, source.Role, source.Scope), now);
    }

    private void Note(EditorWord word, Article article, string action, string detail, DateTimeOffset now) => context.AuditEntries.Add(
        new() { At = now, Who = word.By!, Action = action, Subject = $"{article.Title} ({article.Id})", Detail = detail });

    private static string Said(bool? verdict) => verdict switch { true => "about AI", false => "not about AI", null => "as found" };
}
