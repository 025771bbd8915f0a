using AiNewsHub.Content.Extraction;
using AiNewsHub.Core.Articles;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores what publishers changed in articles we have; what they said before is kept.</summary>
internal sealed class ArticleEdits(HubContext context, ArticleRows rows, RevisionRows revisions, StoryWrites stories, RuleVerdicts rules) : IDisposable
{
    /// <summary>When most entries of a feed change at once, something around them did, a banner or a template: no reason to keep texts, or to read pages
    /// again.</summary>
    private const int FewestInATurmoil = 5;

    private sealed record Stored(long Id, int SourceId, string Title, long ContentHash, PageKind PageKind, DateTimeOffset? UpdatedAt, long? StoryId,
        ArticleState State, bool? Verdict, ArticleCorrections? Corrections, RuleEffect? ByRule, DateTimeOffset ShownAt, DateTimeOffset FirstSeenAt, bool? Free,
        Authorship? EditorAuthorship);

    private readonly TableWriter<Article> _headlines = TableWriter<Article>.Update(
        context, nameof(Article.Title), nameof(Article.Byline), nameof(Article.Authors), nameof(Article.UpdatedAt), nameof(Article.PageDueAt));

    private readonly TableWriter<Article> _articles = TableWriter<Article>.Update(
        context,
        [
            .. ArticleText.Described, nameof(Article.Title), nameof(Article.Byline), nameof(Article.Authors), nameof(Article.UpdatedAt),
            nameof(Article.PageDueAt),
            nameof(Article.ImageUrl), nameof(Article.ImageDueAt), nameof(Article.PublisherCategories), nameof(Article.Enclosures), nameof(Article.Via),
            nameof(Article.Authorship), nameof(Article.DisclosureEvidence), nameof(Article.Licence), nameof(Article.LicenceEvidence), nameof(Article.State),
            nameof(Article.ByRule),
        ]);

    private Dictionary<long, Stored> _stored = [];
    private Dictionary<long, string> _texts = [];
    private HashSet<int> _inTurmoil = [];

    /// <summary>Looks up what the passes edit, and takes away the tags that are about to be found anew.</summary>
    public async Task LoadAsync(IReadOnlyList<SourcePass> passes, CancellationToken cancellationToken)
    {
        (_stored, _texts) = ([], []);
        _inTurmoil = [.. passes.Where(pass => pass.Edited.Count >= FewestInATurmoil && pass.Edited.Count * 2 > pass.KnownEntries && pass.KnownEntries > 0)
            .Select(pass => pass.Source.Id)];
        long[] ids = [.. passes.SelectMany(pass => pass.Edited).Select(edit => edit.ArticleId).Distinct()];
        if (ids.Length == 0) return;
        _stored = await context.Articles.Where(article => EF.Parameter(ids).Contains(article.Id) && article.State != ArticleState.Expired
            && article.State != ArticleState.Removed)
            .Select(article => new Stored(article.Id, article.SourceId, article.Title, article.ContentHash, article.PageKind, article.UpdatedAt,
                article.StoryId, article.State, article.EditorAboutAi, article.Corrections, article.ByRule, article.ShownAt, article.FirstSeenAt, article.Free,
                article.EditorAuthorship))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        long[] anew = [.. passes.SelectMany(pass => pass.Edited, (pass, edit) => (pass, edit)).Where(pair => TakesText(pair.edit, pair.pass.Source.Id))
            .Select(pair => pair.edit.ArticleId)];
        long[] reworded = [.. passes.SelectMany(Reworded)];
        if (reworded.Length > 0)
        {
            _texts = await context.ArticleContents.AsNoTracking().Where(content => EF.Parameter(reworded).Contains(content.ArticleId))
                .Select(content => new { content.ArticleId, content.Text })
                .ToDictionaryAsync(content => content.ArticleId, content => content.Text, cancellationToken);
        }

        long[] reserved = [.. passes.SelectMany(pass => pass.Edited).Where(edit => edit.Draft.Article.Marks.HasFlag(UseMarks.Reserved))
            .Select(edit => edit.ArticleId)];
        await RevisionRows.ForgetTextsAsync(context, reserved, cancellationToken);
        await rows.ForgetTagsAsync(anew, cancellationToken);
    }

    /// <summary>True when readers see a difference.</summary>
    /// <param name="edit">What it says now.</param>
    /// <param name="source">The source as it is stored.</param>
    /// <param name="at">When that was read.</param>
    public bool Write(EditedEntry edit, CurrentSource source, DateTimeOffset at)
    {
        var sourceId = source.Id;
        var entry = edit.Draft.Entry;
        _ = context.ArticleSightings.Where(sighting => sighting.SourceId == sourceId && sighting.ExternalId == entry.ExternalId)
            .ExecuteUpdate(set => set.SetProperty(sighting => sighting.EntryHash, entry.Hash));
        // Another source's wording of an article is no edit of it.
        if (!_stored.TryGetValue(edit.ArticleId, out var stored) || stored.SourceId != sourceId) return false;

        var article = edit.Draft.Article;
        article.Id = stored.Id;
        Corrected.Apply(article, stored.Corrections);
        var changed = article.Title != stored.Title || TakesText(edit, sourceId) && article.ContentHash != stored.ContentHash;
        article.UpdatedAt ??= changed && (article.PageDueAt is null || TakesText(edit, sourceId)) ? at : stored.UpdatedAt;
        if (TakesText(edit, sourceId))
        {
            revisions.Keep(stored.Id, (stored.Title, _texts.GetValueOrDefault(stored.Id)), (article.Title, article.Content!.Text), at);
            article.ImageDueAt = at;
            article.SourceId = sourceId;
            article.StoryId = stored.StoryId;
            rules.JudgeAgain(Searched(stored, edit.Draft, source), stored.ByRule);
            article.State = Admission.Of(source.Scope, article.Relevance, stored.Verdict,
                RuleVerdicts.Unruled(stored.State, stored.ByRule, article.ByRule), article.ByRule);
            _articles.Write(article);
            rows.Replace(stored.Id, article.Title, article.Content!, edit.Draft.Tags);
            if (article.State == ArticleState.Shown && article.StoryId is not null) stories.Describe(article);
            else if (article.State == ArticleState.Shown) stories.Enter(article, edit.Draft.Features, source, at);
            else stories.Leave(article);
            return changed;
        }

        // Headline and text are the page's, which says itself what has changed.
        if (article.PageDueAt is not null)
        {
            if (_inTurmoil.Contains(sourceId)) return false;
            _ = context.Articles.Where(row => row.Id == stored.Id)
                .ExecuteUpdate(set => set.SetProperty(row => row.PageDueAt, article.PageDueAt).SetProperty(row => row.UpdatedAt, article.UpdatedAt));
            return false;
        }

        revisions.Keep(stored.Id, (stored.Title, null), (article.Title, ""), at);
        _headlines.Write(article);
        return changed;
    }

    public void Dispose()
    {
        _headlines.Dispose();
        _articles.Dispose();
    }

    private SearchedArticle Searched(Stored stored, ArticleDraft draft, CurrentSource source) =>
        new(draft.Article, draft.Article.Content!.Text, rows.Carried(stored.Id, draft.Tags), source.Searched!)
        {
            ShownAt = stored.ShownAt,
            FirstSeenAt = stored.FirstSeenAt,
            Free = stored.Free,
            PageKind = stored.PageKind,
            EditorAuthorship = stored.EditorAuthorship,
        };

    /// <summary>The articles of a pass whose earlier text is worth keeping.</summary>
    private IEnumerable<long> Reworded(SourcePass pass) => _inTurmoil.Contains(pass.Source.Id) ? [] : pass.Edited
        .Where(edit => TakesText(edit, pass.Source.Id) && _stored[edit.ArticleId].ContentHash != edit.Draft.Article.ContentHash
            && !edit.Draft.Article.Marks.HasFlag(UseMarks.Reserved))
        .Select(edit => edit.ArticleId);

    private bool TakesText(EditedEntry edit, int sourceId) =>
        _stored.TryGetValue(edit.ArticleId, out var stored) && stored.SourceId == sourceId && stored.PageKind != PageKind.Article;
}
