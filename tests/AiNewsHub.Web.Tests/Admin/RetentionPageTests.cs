using System.Net;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Tests.Cli;
using AiNewsHub.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>What a limit would free is seen before it is set.</summary>
public sealed class RetentionPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAdminSeesWhatWouldGoAndNothingGoes()
    {
        await using var hub = await SeededHub.StartAsync();
        await hub.InStoreAsync(store => store.Articles.Where(article => article.Id == 2).ExecuteUpdateAsync(
            set => set.SetProperty(article => article.ShownAt, DateTimeOffset.UnixEpoch.AddYears(50)), Cancel));
        using var admin = await hub.SignInAsAdminAsync();
        Assert.Contains("All of them, for ever: nothing is set.", await admin.ReadAsync("/admin/retention"), StringComparison.Ordinal);
        var plan = await admin.ReadAsync("/admin/retention?days=1000&articles=");
        Assert.Contains("1 article would go", plan, StringComparison.Ordinal);
        Assert.Contains("<pre>Retention:Days=1000", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("would go</h2>", await admin.ReadAsync("/admin/retention?days=3"), StringComparison.Ordinal);
        Assert.Equal(0, await hub.InStoreAsync(store => store.Articles.CountAsync(article => article.State == ArticleState.Expired, Cancel)));
    }

    [Fact]
    public async Task AnArticleThatWentSaysSo()
    {
        await using var hub = await SeededHub.StartAsync();
        await hub.InStoreAsync(store => store.Articles.Where(article => article.Id == 2).ExecuteUpdateAsync(
            set => set.SetProperty(article => article.State, ArticleState.Expired), Cancel));
        using var reader = hub.CreateClient("fr");
        using var answer = await reader.GetAsync("/fr/articles/2/x", Cancel);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("plus ancien que ce qui est gardé ici", await answer.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retention:Days=7")]
    [InlineData("Retention:Articles=-1")]
    [InlineData("Retention:Days=year")]
    public async Task ALimitThatIsTooSmallIsSaidAndNothingStarts(string setting)
    {
        using var hub = new HubProgram();
        (await hub.WorkAsync("serve", "--set", setting)).AssertWrongUsage("wants a number of at least");
    }
}
