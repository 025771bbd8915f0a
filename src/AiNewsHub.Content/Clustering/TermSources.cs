namespace AiNewsHub.Content.Clustering;

/// <summary>The texts that the terms of an article stand in.</summary>
internal sealed record TermSources(string Title, string Text)
{
    /// <summary>The term as the article writes it; empty for one that stands in neither.</summary>
    public ReadOnlySpan<char> Of(in StoryTerm term)
    {
        var source = term.InTitle ? Title : Text;
        return term.Length == 0 || term.Start + term.Length > source.Length ? [] : source.AsSpan(term.Start, term.Length);
    }
}
