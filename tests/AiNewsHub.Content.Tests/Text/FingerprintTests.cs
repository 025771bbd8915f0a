using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Hashing;

namespace AiNewsHub.Content.Tests.Text;

public sealed class FingerprintTests
{
    private const string Original =
        "The ministry said on Monday that the new computing campus would open in two years. It will use as much power as a town of fifty thousand people. "
        + "The operator promised to recover the heat for a swimming pool and two schools, and to publish its water consumption every month. Residents are not convinced.";

    [Fact]
    public void ASmallEditChangesFewBits()
    {
        var edited = Original.Replace("on Monday", "Monday", StringComparison.Ordinal)
            .Replace("a swimming pool", "the swimming pool", StringComparison.Ordinal);
        Assert.InRange(Fingerprint.Of(Original).DistanceTo(Fingerprint.Of(edited)), 1, Fingerprint.CopyDistance * 2);
    }

    [Fact]
    public void AnotherTextChangesMany()
    {
        const string other =
            "A judge in Oakland let three novelists go on with their suit. They say that a phone maker trained on pirated copies of their books. "
            + "The company answered that it respects licences and asked to see the evidence; a hearing is set for the autumn.";
        Assert.InRange(Fingerprint.Of(Original).DistanceTo(Fingerprint.Of(other)), 16, 64);
    }

    [Fact]
    public void CaseAccentsAndPunctuationDoNotCount() => Assert.Equal(Fingerprint.Of("L'Élysée, dit-on !"), Fingerprint.Of("l elysee dit on"));

    [Fact]
    public void IsTheSameInEveryProcess() => Assert.Equal(new Fingerprint(7248688170068607582), Fingerprint.Of("one two three"));

    [Fact]
    public void TheContentHashKnowsTheSameWordsAgain()
    {
        Assert.Equal(Hash("Même  texte."), Hash("meme texte"));
        Assert.NotEqual(Hash("meme texte"), Hash("texte meme"));
        Assert.Equal(0, Hash(" — "));
    }

    private static long Hash(string text)
    {
        using var words = TokenizedText.Of(text);
        return ContentHash.Of(words);
    }
}
