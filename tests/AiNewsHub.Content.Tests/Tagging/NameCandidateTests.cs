using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

public sealed class NameCandidateTests
{
    private readonly NameCandidates _names = new();

    [Fact]
    public void ANameInTwoPublishersBesideAKnownOneIsProposed()
    {
        Add("A lab opens its doors", "The AI lab Zorvane hired three researchers from OpenAI last week.", "Daily");
        Add("Talent leaves", "OpenAI lost people to Zorvane, said its chatbot team.", "Weekly");
        var found = Assert.Single(_names.Find());
        Assert.Equal(("Zorvane", 2), (found.Name, found.Articles));
        Assert.Equal(["Daily", "Weekly"], found.Publishers);
        Assert.Contains("openai", found.Beside);
    }

    [Fact]
    public void OnePublisherIsNotEnough()
    {
        Add("A lab opens its doors", "The AI lab Zorvane hired three researchers from OpenAI last week.", "Daily");
        Add("Talent leaves", "OpenAI lost people to Zorvane, said its chatbot team.", "Daily");
        Assert.Empty(_names.Find());
    }

    [Fact]
    public void KnownNamesAndOrdinaryWordsAreNotProposed()
    {
        Add("A day in court", "The chatbot of OpenAI spoke with Claude by Anthropic about the Model and the Weather.", "Daily");
        Add("Another day", "OpenAI and Anthropic compared the Model with the Weather; a model, a model, the weather, the weather.", "Weekly");
        Assert.Empty(_names.Find());
    }

    [Fact]
    public void AProposalIsNeverTagged() =>
        Assert.DoesNotContain(Tagger.Default.Understand(new("Zorvane beats OpenAI", "The AI lab Zorvane is small.")).Tags, tag => tag.Name == "Zorvane");

    private void Add(string title, string text, string publisher)
    {
        var input = new TextToUnderstand(title, text);
        _names.Add(input, Tagger.Default.Understand(input), publisher);
    }
}
