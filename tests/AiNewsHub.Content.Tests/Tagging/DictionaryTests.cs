using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

/// <summary>The vocabulary that the hub ships, and names that it does not know.</summary>
public sealed class DictionaryTests
{
    [Theory]
    [InlineData("openai", TagKind.Company)]
    [InlineData("claude", TagKind.Model)]
    [InlineData("sam-altman", TagKind.Person)]
    [InlineData("funding", TagKind.Topic)]
    [InlineData("poland", TagKind.Place)]
    public void ATagIsOfItsKind(string slug, TagKind kind) => Assert.Equal(kind, TagDictionary.Default.Find(slug)?.Kind);

    [Theory]
    [InlineData("")]
    [InlineData("OpenAI")]
    [InlineData("no-such-tag")]
    public void WhatIsNoSlugIsNotFound(string slug)
    {
        Assert.Null(TagDictionary.Default.Find(slug));
        Assert.Null(TagDictionary.Default.MakerOf(slug));
    }

    [Fact]
    public void WhoMakesSomethingIsACompany() =>
        Assert.All(TagDictionary.Default.Tags.Select(tag => TagDictionary.Default.MakerOf(tag.Slug)).OfType<string>(),
            maker => Assert.Equal(TagKind.Company, TagDictionary.Default.Find(maker)?.Kind));

    [Fact]
    public void NoMarkOfTheFileIsLeftInASpelling() =>
        Assert.All(TagDictionary.Default.Tags.SelectMany(tag => tag.Aliases),
            alias => Assert.DoesNotContain(alias, letter => letter is '*' or '#' or '|' or '='));

    [Fact]
    public void NamesAndDescriptionsArePlainAndShort() => Assert.All(TagDictionary.Default.Tags, tag =>
    {
        Assert.Equal(tag.Name.Trim(), tag.Name);
        Assert.InRange(tag.Name.Length, 1, 60);
        Assert.InRange(tag.Description.Length, 1, 200);
        Assert.DoesNotContain('\n', tag.Description);
    });

    [Fact]
    public void ANameIsCountedOncePerArticleAndPublisher()
    {
        var names = new NameCandidates();
        Add(names, "The AI lab Zorvane hired from OpenAI. OpenAI fears Zorvane, and Zorvane fears OpenAI.", "Daily");
        Add(names, "OpenAI lost people to Zorvane, said its chatbot team.", "daily");
        Assert.Empty(names.Find());
        Assert.Equal(2, Assert.Single(names.Find(leastPublishers: 1)).Articles);
    }

    [Fact]
    public void NamesAreListedByHowManyArticlesNameThem()
    {
        var names = new NameCandidates();
        foreach (var publisher in (string[])["Daily", "Weekly", "Hourly"])
        {
            Add(names, "OpenAI met Zorvane, said its chatbot team.", publisher);
            if (publisher != "Hourly") Add(names, "OpenAI met Abrelio, said its chatbot team.", publisher);
            if (publisher != "Hourly") Add(names, "OpenAI met Quarvik, said its chatbot team.", publisher);
        }

        Assert.Equal(["Zorvane", "Abrelio", "Quarvik"], names.Find().Select(name => name.Name));
        Assert.Empty(names.Find(leastPublishers: 4));
    }

    [Fact]
    public void ANameOfSeveralWordsIsOneAndItsSentenceTheExample()
    {
        var names = new NameCandidates();
        Add(names, "It rained. OpenAI met Zorvane Deep Systems on Monday, said its chatbot team. It snowed.", "Daily");
        var found = Assert.Single(names.Find(leastPublishers: 1));
        Assert.Equal("Zorvane Deep Systems", found.Name);
        Assert.StartsWith("OpenAI met Zorvane", found.Example, StringComparison.Ordinal);
        Assert.DoesNotContain("snowed", found.Example, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI met Zorvane Deep Learning Systems Incorporated, said its chatbot team.")]
    [InlineData("The chatbot of OpenAI won. Zorvane lost the AI race.")]
    [InlineData("The model of OpenAI met zorvane.")]
    [InlineData("OpenAI traf Zorvane, sagte das Unternehmen. Die künstliche Intelligenz des Unternehmens ist neu und wird von vielen benutzt.")]
    public void WhatIsTooLongBesideNothingOrWithoutACapitalIsNoProposal(string text)
    {
        var names = new NameCandidates();
        Add(names, text, "Daily");
        Assert.DoesNotContain(names.Find(leastPublishers: 1), name => name.Name.StartsWith("Zorvane", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("OpenAI met its users on Monday and in March, said its chatbot team.")]
    [InlineData("In Juli, OpenAI met its users in August, said its chatbot team.")]
    public void DaysAndMonthsAreNoNames(string text)
    {
        var names = new NameCandidates();
        Add(names, text, "Daily");
        Assert.DoesNotContain(names.Find(leastPublishers: 1), name => name.Name is "Monday" or "March" or "August");
    }

    private static void Add(NameCandidates names, string text, string publisher)
    {
        var input = new TextToUnderstand("A chatbot in the AI industry", text);
        names.Add(input, Tagger.Default.Understand(input), publisher);
    }
}
