using System.Data.Common;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Writes the rows of articles: the article, its texts, sightings, tags and index entry.</summary>
internal sealed class ArticleRows(HubContext context, IArticleIndex index, TagCatalog tags) : IDisposable
{
    private const int TagsAtOnce = 16;

    private readonly DbConnection _connection = context.Database.GetDbConnection();
    private readonly TableWriter<Article> _articles = TableWriter<Article>.Insert(context);
    private readonly TableWriter<ArticleContent> _contents = TableWriter<ArticleContent>.Insert(context);
    private readonly TableWriter<ArticleContent> _newContents = TableWriter<ArticleContent>
        .Update(context, nameof(ArticleContent.Html), nameof(ArticleContent.Text));
    private readonly TableWriter<ArticleSighting> _sightings = TableWriter<ArticleSighting>.Insert(context);
    private readonly TableWriter<ArticleSighting> _renamings = TableWriter<ArticleSighting>.Update(context, nameof(ArticleSighting.ExternalId));
    private readonly TableWriter<ArticleTag> _tag = TableWriter<ArticleTag>.Insert(context);
    private readonly TableWriter<ArticleTag> _tags = TableWriter<ArticleTag>.Insert(context, TagsAtOnce);
    private readonly List<ArticleTag> _tagsToWrite = new(TagsAtOnce);
    private readonly List<IndexedText> _toIndex = [];
    private EditorTags _settled = EditorTags.None;

    public void Add(Article article, IReadOnlyList<FoundTag> found)
    {
        article.Id = _articles.Write(article);
        var content = article.Content!;
        content.ArticleId = article.Id;
        _contents.Write(content);
        AddTags(article.Id, found);
        _toIndex.Add(IndexedText.Of(article.Id, article.Title, content.Text));
    }

    /// <summary>Slugs of what an article carries once these are found on it, beside what editors say.</summary>
    public IReadOnlySet<string> Carried(long articleId, IReadOnlyList<FoundTag> found) => tags.Slugs(
        tags.Rows(articleId, found).Select(tag => tag.TagId).Where(tag => !_settled.Contain(articleId, tag)).Concat(_settled.SetOn(articleId)));

    /// <summary>What is known under one identifier goes on under another. What it says now is stored with the edit, or is tried again.</summary>
    public void Rename(EntryRenaming renaming) => _renamings.Write(new() { Id = renaming.SightingId, ExternalId = renaming.ExternalId });

    public void Sight(ArticleSighting sighting) => _sightings.Write(sighting);

    /// <summary>Takes away the tags of articles that are about to be found anew, but those that editors have set or refused.</summary>
    public async Task ForgetTagsAsync(IReadOnlyList<long> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0) return;
        await context.ArticleTags.Where(tag => EF.Parameter(articles).Contains(tag.ArticleId) && tag.By == TaggedBy.Dictionary)
            .ExecuteDeleteAsync(cancellationToken);
        _settled = await EditorTags.LoadAsync(context, articles, cancellationToken);
    }

    /// <summary>Another headline for an article that is stored.</summary>
    public async Task RetitleAsync(long articleId, string title, CancellationToken cancellationToken)
    {
        Unindex(articleId);
        var text = await context.ArticleContents.Where(content => content.ArticleId == articleId).Select(content => content.Text)
            .SingleOrDefaultAsync(cancellationToken);
        _toIndex.Add(IndexedText.Of(articleId, title, text ?? ""));
    }

    /// <summary>Nobody finds it any more.</summary>
    public void Unindex(long articleId) => index.Remove(_connection, [articleId]);

    /// <summary>New words for an article whose old tags have been taken away.</summary>
    public void Replace(long articleId, string title, ArticleContent content, IReadOnlyList<FoundTag> found)
    {
        content.ArticleId = articleId;
        _newContents.Write(content);
        AddTags(articleId, found);
        index.Remove(_connection, [articleId]);
        _toIndex.Add(IndexedText.Of(articleId, title, content.Text));
    }

    /// <summary>Writes the last tags, and the index entries all at once: the index is cheapest in one go.</summary>
    public void Finish()
    {
        WriteTags();
        index.Add(_connection, _toIndex);
        Forget();
    }

    /// <summary>Writes the tags that wait for others, so that they can be asked for.</summary>
    public void WriteTags()
    {
        foreach (var tag in _tagsToWrite) _tag.Write(tag);
        _tagsToWrite.Clear();
    }

    public void Forget()
    {
        _tagsToWrite.Clear();
        _toIndex.Clear();
    }

    public void Dispose()
    {
        _articles.Dispose();
        _contents.Dispose();
        _newContents.Dispose();
        _sightings.Dispose();
        _renamings.Dispose();
        _tag.Dispose();
        _tags.Dispose();
    }

    private void AddTags(long articleId, IReadOnlyList<FoundTag> found)
    {
        foreach (var tag in tags.Rows(articleId, found).Where(tag => !_settled.Contain(articleId, tag.TagId)))
        {
            _tagsToWrite.Add(tag);
            if (_tagsToWrite.Count < TagsAtOnce) continue;
            _tags.WriteAll(_tagsToWrite);
            _tagsToWrite.Clear();
        }
    }
}
