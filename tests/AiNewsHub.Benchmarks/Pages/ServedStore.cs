using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Benchmarks.Pages;

/// <summary>A hub of a filled data folder that serves its pages and reads nothing.</summary>
internal sealed class ServedStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedStore(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<ServedStore> StartAsync(string folder, int cacheMegabytes)
    {
        var app = HubHost.Build(new Dictionary<string, string?>
        {
            ["Hub:Data"] = folder,
            ["Hub:Scheduler"] = "false",
            ["Hub:Starter"] = "false",
            ["Hub:QuietConsole"] = "true",
            ["Hub:PageCacheMegabytes"] = cacheMegabytes.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Urls"] = "http://127.0.0.1:0",
        });
        await HubHost.StartAsync(app);
        return new(app);
    }

    /// <summary>Articles, and the pages that are looked at.</summary>
    public async Task<(long Articles, IReadOnlyList<(string Name, string Path)> Pages)> LookAsync()
    {
        await using var hub = await _app.Services.GetRequiredService<IDbContextFactory<HubContext>>().CreateDbContextAsync();
        var story = await hub.Stories.Where(story => story.MergedIntoId == null && story.LeadArticle!.State == ArticleState.Shown)
            .OrderByDescending(story => story.Rank).Take(200).OrderByDescending(story => story.ArticleCount).Select(story => story.Slug).FirstAsync();
        var article = await hub.Articles.Where(article => article.State == ArticleState.Shown).OrderByDescending(article => article.ShownAt)
            .Select(article => new { article.Id, article.Title }).FirstAsync();
        var tags = await hub.ArticleTags.Where(tag => tag.Tag!.Active && tag.ArticleId > 0).OrderByDescending(tag => tag.ArticleId).Take(3000)
            .GroupBy(tag => tag.Tag!.Slug).OrderByDescending(group => group.Count()).Select(group => group.Key).Take(1).ToListAsync();
        return (await hub.Articles.LongCountAsync(),
        [
            ("front", "/en/"),
            ("front, French only", "/en/?lang=fr"),
            ("section", "/en/sections/models"),
            ("latest", "/en/latest"),
            ("story", $"/en/stories/{Uri.EscapeDataString(story)}"),
            ("article", $"/en/articles/{article.Id}/{Uri.EscapeDataString(ArticleAddress.Slug(article.Title))}"),
            ("tag", $"/en/tags/{tags[0]}"),
            ("search, common word", "/en/search?q=model"),
            ("search, with a filter", "/en/search?q=model+lang:fr"),
            ("search, only a filter", "/en/search?q=lang:fr"),
            ("search, of one tag", $"/en/search?q=tag:{tags[0]}"),
            ("search, of an author", "/en/search?q=author:nobody"),
            ("search, phrase", "/en/search?q=%22open+weights%22"),
            ("search, unknown word", "/en/search?q=xyzzyqwv"),
            ("feed of the front", "/en/feed.rss"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
