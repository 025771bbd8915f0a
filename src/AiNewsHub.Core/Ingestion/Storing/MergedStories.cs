using AiNewsHub.Core.Model;
using AiNewsHub.Core.Storage;
using AiNewsHub.Core.Stories;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Ingestion.Storing;

/// <summary>Stores that stories turned out to be one: their articles move, and their pages lead to the story that took them in.</summary>
internal sealed class MergedStories(HubContext context) : IDisposable
{
    private readonly TableWriter<Story> _merged = TableWriter<Story>.Update(
        context, nameof(Story.MergedIntoId), nameof(Story.LeadArticleId), nameof(Story.ArticleCount), nameof(Story.PublisherCount));

    private readonly TableWriter<Story> _marks = TableWriter<Story>.Update(context, [.. StoryMarks.Columns]);

    /// <summary>In the transaction that stores the article which showed it.</summary>
    public void Write(IReadOnlyList<OpenStory> merged, OpenStory into)
    {
        foreach (var slot in merged)
        {
            long from = slot.Row.Id, target = into.Row.Id;
            context.Articles.Where(article => article.StoryId == from).ExecuteUpdate(set => set.SetProperty(article => article.StoryId, target));
            CarryOver(slot.Row, into.Row);
            LeadOn(slot.Row, target);
        }
    }

    /// <summary>A story that has no articles any more: its page leads to another's.</summary>
    public void LeadOn(Story row, long target)
    {
        var from = row.Id;
        // A page that was led to it before is led on at once.
        context.Stories.Where(story => story.MergedIntoId == from).ExecuteUpdate(set => set.SetProperty(story => story.MergedIntoId, target));
        (row.MergedIntoId, row.LeadArticleId, row.ArticleCount, row.PublisherCount) = (target, null, 0, 0);
        _merged.Write(row);
    }

    /// <summary>What editors set on a story goes with its articles, where the other has nothing of the kind.</summary>
    public void CarryOver(Story from, Story to)
    {
        var (own, both) = (StoryMarks.Of(to), StoryMarks.Of(to).With(StoryMarks.Of(from)));
        if (own == both) return;
        both.SetOn(to);
        _marks.Write(to);
    }

    public void Dispose()
    {
        _merged.Dispose();
        _marks.Dispose();
    }
}
