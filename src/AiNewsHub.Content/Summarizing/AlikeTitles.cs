using System.Runtime.InteropServices;
using AiNewsHub.Content.Clustering;
using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Summarizing;

/// <summary>A story's headline.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StoryTitle(long Story, string Title, string? Language);

/// <summary>Finds the headlines that share what is rare with one: a name that few others have, or two words that no ordinary week has.</summary>
public static class AlikeTitles
{
    private const int LeastWords = 2;
    private const int LeastCommon = 3;
    private const double CommonShare = 0.02;

    /// <summary>The stories among <paramref name="others"/> whose headline is alike, and by how many rare terms.</summary>
    public static IReadOnlyDictionary<long, int> Of(StoryTitle own, IReadOnlyCollection<StoryTitle> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var wanted = Rare(own).ToDictionary(term => term.Hash);
        var found = others.ToDictionary(other => other.Story, other => Rare(other).Where(term => wanted.ContainsKey(term.Hash)).ToList());
        var counts = found.Values.SelectMany(terms => terms).CountBy(term => term.Hash).ToDictionary();
        var most = Math.Max(LeastCommon, others.Count * CommonShare);
        return found
            .Select(other => (other.Key, Terms: other.Value.Where(term => counts[term.Hash] <= most).ToList()))
            .Where(other => other.Terms.Count >= LeastWords || other.Terms.Exists(term => term.Kind == StoryTermKind.Name
                && wanted[term.Hash].Kind == StoryTermKind.Name))
            .ToDictionary(other => other.Key, other => other.Terms.Count);
    }

    private static IEnumerable<StoryTerm> Rare(StoryTitle title)
    {
        using var words = TokenizedText.Of(title.Title);
        return [.. StorySentence.TermsOf(words, title.Language).Where(term => term.Kind is StoryTermKind.Name or StoryTermKind.Word
            && UsualWords.Default[term.Hash] == 0)];
    }
}
