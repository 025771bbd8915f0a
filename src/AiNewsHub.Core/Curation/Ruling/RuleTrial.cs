using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;

namespace AiNewsHub.Core.Curation.Ruling;

/// <summary>What a rule would do to the articles of the last days.</summary>
public sealed record RuleTrial
{
    /// <summary>What takes away a larger share of what readers see is asked for twice.</summary>
    private const double Much = .1;

    public required RuleEffect Effect { get; init; }
    /// <summary>All that it finds.</summary>
    public int Found { get; init; }
    /// <summary>Those of which readers see less, or more, or something else than now.</summary>
    public int Changed { get; init; }
    /// <summary>All that readers see of these days.</summary>
    public int Shown { get; init; }
    /// <summary>How many it finds on each day that has any.</summary>
    public IReadOnlyDictionary<DateOnly, int> Days { get; init; } = new Dictionary<DateOnly, int>();
    /// <summary>The newest of them.</summary>
    public IReadOnlyList<TriedArticle> Articles { get; init; } = [];
    /// <summary>Other rules that say something else of the same articles.</summary>
    public IReadOnlyList<RuleConflict> Conflicts { get; init; } = [];

    /// <summary>What readers would not see any more.</summary>
    public int TakenAway => Effect.TakesAway ? Changed : 0;

    public bool TakesMuch => TakenAway > Shown * Much;
}

/// <summary>An article that a rule finds.</summary>
public sealed record TriedArticle(long Id, string Title, string? Language, string Source, DateTimeOffset ShownAt, ArticleState State);

/// <summary>A rule that says something else of some of the same articles.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Name">What editors call it.</param>
/// <param name="Count">Of so many.</param>
/// <param name="Wins">Whether it stands before, and so has its way.</param>
public sealed record RuleConflict(int Id, string Name, int Count, bool Wins);
