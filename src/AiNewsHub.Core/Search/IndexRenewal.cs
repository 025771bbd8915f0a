using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AiNewsHub.Core.Search;

/// <summary>
/// Writes anew what an earlier build put into the full-text index in another form: texts in languages without spaces, of which each sentence was one word.
/// Once for a store, a few at a time, each few in a transaction; a build that is stopped in its middle begins again.
/// </summary>
internal static class IndexRenewal
{
    private const string FactKey = "search.index";
    private const string Form = "2";
    private const int AtOnce = 200;

    private static readonly string[] _languages = ["zh", "ja", "ko"];

    public static async Task RunAsync(HubContext context, IArticleIndex index, CancellationToken cancellationToken)
    {
        if (await context.HubFacts.AnyAsync(fact => fact.Key == FactKey && fact.Value == Form, cancellationToken)) return;
        var ids = await context.Articles.Where(article => _languages.Contains(article.Language)).Select(article => article.Id).ToListAsync(cancellationToken);
        foreach (var few in ids.Chunk(AtOnce)) await RunAsync(context, index, few, cancellationToken);
        // Several processes may come here at once, as at a first start: one after the other looks whether it is written down.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.HubFacts.Where(fact => fact.Key == FactKey)
            .ExecuteUpdateAsync(change => change.SetProperty(fact => fact.Value, Form), cancellationToken) == 0)
        {
            context.HubFacts.Add(new() { Key = FactKey, Value = Form });
            await context.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task RunAsync(HubContext context, IArticleIndex index, long[] ids, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var texts = await context.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Title, article.Content!.Text })
            .ToListAsync(cancellationToken);
        var connection = transaction.GetDbTransaction().Connection!;
        index.Remove(connection, ids);
        index.Add(connection, texts.ConvertAll(text => IndexedText.Of(text.Id, text.Title, text.Text)));
        await transaction.CommitAsync(cancellationToken);
    }
}
