using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Rules;

/// <summary>Which effects get into each other's way.</summary>
public static class RuleEffects
{
    /// <summary>Whether readers see an article: of several rules that say so the first counts.</summary>
    public static IReadOnlyList<RuleEffect> OfSight { get; } = [RuleEffect.Keep, RuleEffect.Hide, RuleEffect.Hold];

    extension(RuleEffect effect)
    {
        public bool IsOfSight => effect is RuleEffect.Keep or RuleEffect.Hide or RuleEffect.Hold;

        /// <summary>Whether readers do not see what it finds.</summary>
        public bool TakesAway => effect is RuleEffect.Hide or RuleEffect.Hold;

        /// <summary>Whether of two rules with these effects only one can have its way; tags stand beside each other.</summary>
        public bool Contradicts(RuleEffect other) => effect.IsOfSight ? other.IsOfSight : effect != RuleEffect.Tag && effect == other;
    }
}
