using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Ingestion.Entries;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Subscriptions;

namespace AiNewsHub.Core.Ingestion;

/// <summary>An article as understood, before it has an identity in the store.</summary>
/// <param name="Entry">Which entry it came from; what that one said is in the article, and need not be kept until it is stored.</param>
/// <param name="Article">Everything but ids, story and tags.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Features">What the story matcher compares.</param>
internal sealed record ArticleDraft(EntryKey Entry, Article Article, IReadOnlyList<FoundTag> Tags, StoryFeatures Features);

/// <summary>An entry we have, which its publisher has changed.</summary>
internal sealed record EditedEntry(long ArticleId, ArticleDraft Draft);

/// <summary>Everything one pass over one source found out; what the writer stores in one transaction.</summary>
/// <param name="Source">As it was when it was claimed.</param>
/// <param name="Findings">Its new schedule, validators and health.</param>
/// <param name="At">When the answer was there.</param>
/// <param name="Outcome">How the fetch came out.</param>
/// <param name="Trace">What it looked like from outside.</param>
internal sealed record SourcePass(Source Source, SourceFindings Findings, DateTimeOffset At, FetchOutcome Outcome, FetchTrace Trace)
{
    /// <summary>In the order in which they were published.</summary>
    public IReadOnlyList<ArticleDraft> New { get; init; } = [];
    public IReadOnlyList<EditedEntry> Edited { get; init; } = [];
    /// <summary>Entries we have, edited or not, that their feed now lists under another identifier.</summary>
    public IReadOnlyList<EntryRenaming> Renamed { get; init; } = [];
    /// <summary>How many entries we had before, changed or not.</summary>
    public int KnownEntries { get; init; }
    /// <summary>What the log says of it beside its figures; null for nothing.</summary>
    public string? Note { get; init; }
    /// <summary>Where it can be subscribed to; null where it does not say, or where nobody could deliver to us.</summary>
    public WebSubOffer? Offer { get; init; }

    /// <summary>It was refused, and not for the first time: that means the host and not the one address.</summary>
    public bool RestsHost => Trace.Status is not null && Findings.Refusals >= SourceHealth.RefusalsOfHost;

    /// <summary>The addresses of what is to be stored.</summary>
    public IEnumerable<string> Entries => [.. New.Select(draft => draft.Article.Url), .. Edited.Select(edit => edit.Draft.Article.Url)];

    /// <summary>The same pass in two, or in as many as it has entries.</summary>
    public SourcePass[] Halves() =>
        New.Count + Edited.Count < 2 ? [this]
        : New.Count == 0 ? [this with { Edited = [.. Edited.Take(Edited.Count / 2)] }, this with { Edited = [.. Edited.Skip(Edited.Count / 2)] }]
        : [this with { New = [.. New.Take((New.Count + 1) / 2)], Edited = [] }, this with { New = [.. New.Skip((New.Count + 1) / 2)] }];
}

/// <summary>What a stored pass changed.</summary>
/// <param name="NewArticles">Articles that were not there.</param>
/// <param name="UpdatedArticles">Articles whose headline or text changed.</param>
/// <param name="Known">False when the source was deleted or moved meanwhile, and nothing was stored.</param>
internal sealed record StoredPass(int NewArticles, int UpdatedArticles, bool Known)
{
    /// <summary>What is known of the source now; null where nothing was stored of it.</summary>
    public SourceFindings? Findings { get; init; }
}
