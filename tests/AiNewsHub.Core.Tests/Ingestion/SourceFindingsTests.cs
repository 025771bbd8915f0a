using AiNewsHub.Core.Ingestion;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Tests.Seams;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Tests.Ingestion;

/// <summary>What a pass finds out about its source is stored whole, and is nothing that an admin sets.</summary>
public sealed class SourceFindingsTests : ReadingTests
{
    [Fact]
    public async Task EveryFindingIsStored()
    {
        var source = await Hub.AddAsync(new Uri("https://lab.example/feed"));
        var at = Hub.Clock.GetUtcNow() + TimeSpan.FromDays(1);
        var found = new SourceFindings
        {
            Id = source.Id,
            State = SourceState.Failing,
            NextCheckAt = at,
            ClaimedUntil = at.AddHours(1),
            Interval = TimeSpan.FromHours(7),
            ETag = "\"a\"",
            LastModified = "yesterday",
            ContentHash = "00ff",
            NotModifiedSince = at.AddHours(2),
            SuggestedInterval = TimeSpan.FromHours(8),
            SkipHours = 9,
            SkipDays = 10,
            NewestEntryAt = at.AddHours(3),
            StaleAfter = TimeSpan.FromDays(11),
            MovedTo = "https://lab.example/new",
            MovedReads = 3,
            LastCheckedAt = at.AddHours(4),
            LastSuccessAt = at.AddHours(5),
            LastNewArticleAt = at.AddHours(6),
            ConsecutiveFailures = 12,
            Refusals = 13,
            FailingSince = at.AddHours(7),
            Fault = FaultKind.Oversized,
            FaultDetail = "12 MB",
            FeedIcon = "https://lab.example/icon.png",
        };
        var before = SourceFindings.Of(await Hub.SourceAsync(source.Id));
        var properties = typeof(SourceFindings).GetProperties().Where(property => property.Name != nameof(found.Id));
        Assert.All(properties, property => Assert.NotEqual(property.GetValue(before), property.GetValue(found)));

        await Hub.QueryAsync(async context =>
        {
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            using (var writer = TableWriter<SourceFindings>.UpdateOf<Source>(context)) writer.Write(found);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return true;
        });

        Assert.Equal(found, SourceFindings.Of(await Hub.SourceAsync(source.Id)));
    }

    [Fact]
    public async Task AValueThatFitsNoColumnIsRefused() => await Hub.QueryAsync(context =>
    {
        Assert.Throws<ArgumentException>(() => TableWriter<Unknown>.UpdateOf<Source>(context));
        Assert.Throws<InvalidOperationException>(() => TableWriter<Mistyped>.UpdateOf<Source>(context));
        return Task.FromResult(true);
    });

    private sealed record Unknown(int Id, string Nickname);

    private sealed record Mistyped(int Id, string MovedReads);
}
