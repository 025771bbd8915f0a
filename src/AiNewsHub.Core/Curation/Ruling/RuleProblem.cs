using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;
using AiNewsHub.Core.Search;
using AiNewsHub.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>Why a rule cannot be as it was written.</summary>
public enum RuleProblem
{
    None,
    NoName,
    /// <summary>Nothing is left to search for.</summary>
    NoSearch,
    /// <summary>It asks for the story of an article, which is not known yet when rules are asked.</summary>
    NeedsStory,
    /// <summary>The tag, section or page is missing or unknown.</summary>
    NoTarget,
    /// <summary>The place or the hours are missing or out of bounds.</summary>
    NoPlace,
}

internal static class RuleProblems
{
    private const int LastPlace = 9;
    private const int MostHours = 24 * 31;

    public static async Task<RuleProblem> FindAsync(HubContext context, RuleTerms terms, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(terms.Name) || terms.Name.Length > RuleTerms.LongestName) return RuleProblem.NoName;
        if (SearchReading.Of(terms.Query).Query is not { } query) return RuleProblem.NoSearch;
        if (!SearchMatcher.CanTell(query)) return RuleProblem.NeedsStory;
        return terms.Effect switch
        {
            RuleEffect.Tag => await context.Tags.AnyAsync(tag => tag.Slug == terms.Target && tag.Active, cancellationToken)
                ? RuleProblem.None : RuleProblem.NoTarget,
            RuleEffect.Section => IsSection(terms.Target) ? RuleProblem.None : RuleProblem.NoTarget,
            RuleEffect.Pin when terms.Target != Story.FrontPage && !IsSection(terms.Target) => RuleProblem.NoTarget,
            RuleEffect.Pin => terms is { Place: >= 1 and <= LastPlace, Hours: >= 1 and <= MostHours } ? RuleProblem.None : RuleProblem.NoPlace,
            _ => RuleProblem.None,
        };
    }

    private static bool IsSection(string? slug) => slug is not null && NewsSection.Find(slug) is not null;
}
