namespace AiNewsHub.Content.Tagging;

/// <summary>The words near an ambiguous name that decide what it means.</summary>
/// <param name="With">Numbers of the words of which one must be there.</param>
/// <param name="Against">Numbers of the words that must not.</param>
/// <param name="AnyAi">Any sign of AI will do in their place.</param>
internal sealed record EntityContext(int[] With, int[] Against, bool AnyAi);
