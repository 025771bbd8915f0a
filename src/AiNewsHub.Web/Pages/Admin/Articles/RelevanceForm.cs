using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>What decides whether an article is about AI, and the buttons by which an editor does.</summary>
/// <param name="Id">The article.</param>
/// <param name="Probability">That it is, as reckoned.</param>
/// <param name="Reasons">The words that decided.</param>
/// <param name="Verdict">What an editor has said.</param>
public sealed record RelevanceForm(long Id, double Probability, IReadOnlyList<RelevanceReason> Reasons, bool? Verdict)
{
    /// <summary>The page to come back to.</summary>
    public string? Back { get; init; }
}
