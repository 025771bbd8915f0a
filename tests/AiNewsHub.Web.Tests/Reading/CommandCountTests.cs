using System.Globalization;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Reading;

/// <summary>No page asks the store once per row: how many commands it takes does not depend on how much it shows.</summary>
public sealed class CommandCountTests
{
    private const int Most = 3;

    [Fact]
    public async Task APageTakesAFewCommandsHoweverMuchItShows()
    {
        var counter = new CommandCounter();
        await using var hub =
            await SeededHub.StartAsync(services => services.ConfigureDbContext<HubContext>(options => options.AddInterceptors(counter)),
                new() { ["Hub:PageCacheMegabytes"] = "0" });
        using var client = hub.CreateClient();
        var article = await hub.InStoreAsync(context => context.Articles.Where(article => article.Authorship == Authorship.MachineWritten)
            .Select(article => new { article.Id, article.Title }).SingleAsync());
        var tooMany = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["/en/sources/planet-tech"] = 4,
            ["/en/about/method"] = 5,
        };
        string[] addresses =
        [
            "/en/", "/en/?lang=fr&tag=open-weights", "/en/?read=fr", "/en/sections/models", "/en/latest", "/en/latest?tag=open-weights", "/en/latest.rss",
            "/en/stories/" + SeededHub.StorySlug, $"/en/articles/{article.Id}/{Uri.EscapeDataString(ArticleAddress.Slug(article.Title))}",
            "/en/tags", "/en/tags/deepseek", "/en/sources", "/en/sources/planet-tech", "/en/search?q=deepseek", "/en/search?q=deepseek+lang:fr",
            "/en/search?q=deepsek", "/en/search?q=deepseek+tag:open-weights&sort=relevance", "/en/search?q=lang:fr",
            "/en/digest/" + TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "/en/saved", "/en/about", "/en/about/quality", "/en/about/method", "/en/about/privacy",
        ];
        var counted = 0;
        foreach (var address in addresses)
        {
            // The figures over everything are counted now and then, by whichever request comes; the fewest are the page's own.
            var fewest = int.MaxValue;
            for (var visit = 0; visit < 3; visit++)
            {
                counter.Count = 0;
                await client.GetStringAsync(address, TestContext.Current.CancellationToken);
                fewest = Math.Min(fewest, counter.Count);
            }

            counted += fewest;
            var limit = tooMany.GetValueOrDefault(address, Most);
            Assert.True(fewest <= limit, $"{address} takes {fewest} queries, {limit} are enough.");
        }

        Assert.True(counted > addresses.Length, "The counter sees no commands.");
    }
}
