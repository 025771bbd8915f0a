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
        var limits = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["/en/"] = 5,
            ["/en/?lang=fr&tag=open-weights"] = 6,
            ["/en/?read=fr"] = 5,
            ["/en/sections/models"] = 4,
            ["/en/latest"] = 1,
            ["/en/latest.rss"] = 2,
            ["/en/stories/" + SeededHub.StorySlug] = 9,
            [$"/en/articles/{article.Id}/{Uri.EscapeDataString(ArticleAddress.Slug(article.Title))}"] = 5,
            ["/en/tags"] = 0,
            ["/en/tags/deepseek"] = 6,
            ["/en/sources"] = 1,
            ["/en/sources/planet-tech"] = 4,
            ["/en/search?q=deepseek"] = 1,
            ["/en/digest/" + TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] = 3,
            ["/en/saved"] = 0,
            ["/en/about"] = 0,
            ["/en/about/quality"] = 0,
            ["/en/about/method"] = 7,
            ["/en/about/privacy"] = 0,
        };
        var counted = 0;
        foreach (var (address, limit) in limits)
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
            Assert.True(fewest <= limit, $"{address} takes {fewest} commands, {limit} are enough.");
        }

        Assert.True(counted > limits.Count, "The counter sees no commands.");
    }
}
