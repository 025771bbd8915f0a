using System.Runtime.InteropServices;
using AiNewsHub.Core.Articles;

namespace AiNewsHub.Core.Stories;

/// <summary>What an article is to its story, as a picture of its coverage tells them apart.</summary>
public enum CoverageKind
{
    Announcement,
    Report,
    Copy,
}

/// <summary>One article as a picture of its story's coverage shows it.</summary>
/// <param name="At">When it is filed.</param>
/// <param name="Kind">What it is to the story.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoverageMark(DateTimeOffset At, CoverageKind Kind)
{
    public static CoverageMark Of(Coverage article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article.At, article.IsCopy ? CoverageKind.Copy : article.IsIndependent ? CoverageKind.Report : CoverageKind.Announcement);
    }

    public static CoverageMark Of(ArticleRow article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article.ShownAt, article.CopyOfId is not null ? CoverageKind.Copy
            : article.IsAnnouncement ? CoverageKind.Announcement : CoverageKind.Report);
    }
}
