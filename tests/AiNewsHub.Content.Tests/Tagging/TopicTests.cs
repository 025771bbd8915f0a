using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

public sealed class TopicTests
{
    [Theory]
    [InlineData("Chatbot maker raises $40 million", "The round values the AI start-up at a billion.", "funding")]
    [InlineData("Une start-up d'IA lève 40 millions d'euros", "Le tour de table réunit trois fonds.", "funding")]
    [InlineData("Publishers sue AI lab over scraped books", "The lawsuit says that the model was trained on pirated copies.", "lawsuit")]
    [InlineData("Le Parlement vote une loi sur l'intelligence artificielle", "Le régulateur pourra infliger des amendes.", "regulation")]
    [InlineData("Anthropic releases a new model", "Claude gets a longer context window.", "model-release")]
    [InlineData("KI-Rechenzentrum bekommt Gaskraftwerk", "Das Rechenzentrum in Bayern braucht Strom.", "data-centres")]
    [InlineData("El chip de IA de Nvidia se agota", "Los semiconductores siguen escasos.", "chips")]
    [InlineData("AI companion apps worry psychiatrists", "Lonely users talk to the chatbot at night.", "companions")]
    [InlineData("RAM prices double as AI eats memory", "The memory shortage may last until 2028.", "memory")]
    [InlineData("Stocks slide as traders fear an AI bubble", "Nvidia shares led the selloff.", "markets")]
    [InlineData("Les lunettes connectées de Meta voient tout", "L'assistant IA est dans la monture.", "devices")]
    [InlineData("Maintainers drown in AI slop", "The open-source project closes its bug bounty after bogus reports.", "slop")]
    public void ASubjectIsFoundByItsWordsAndTheirPlace(string title, string text, string topic) => Assert.Contains(topic, Topics(title, text));

    [Theory]
    [InlineData("OpenAI publishes a video of its summit", "The AI lab showed a film of the evening.", "image-video")]
    [InlineData("ChatGPT had a bug on Monday", "The chatbot was slow for an hour.", "security")]
    [InlineData("ICE agents use ChatGPT", "Immigration agents asked the chatbot for routes.", "agents")]
    [InlineData("Copilot learns machine learning jokes", "The chatbot tells them in the evening.", "education")]
    [InlineData("Le nouvel aspirateur robot parle avec ChatGPT", "L'aspirateur robot coûte 900 euros.", "robotics")]
    public void AWordAloneIsNoSubject(string title, string text, string topic) => Assert.DoesNotContain(topic, Topics(title, text));

    [Fact]
    public void TheEvidenceOfAPairIsItsTwoWords()
    {
        var found = Tagger.Default.Understand(new("Mistral AI raises $900 million", "Investors value the AI start-up at twelve billion."));
        var evidence = Assert.Single(found.Tags, tag => tag.Slug == "funding").Evidence;
        Assert.Contains(evidence, span => span.Text == "raises");
        Assert.Contains(evidence, span => span.Text == "900");
    }

    [Fact]
    public void ALongTextIsAboutNoMoreThanAShortOne()
    {
        const string Aside = "The mayor spoke of schools, hospitals, energy, chips, drones, music, courts, jobs and banks. ";
        var found = Topics("Anthropic releases a new Claude model",
            "The new model has a longer context window. " + string.Concat(Enumerable.Repeat(Aside, 40)));
        Assert.Contains("model-release", found);
        Assert.InRange(found.Count, 1, 4);
    }

    private static List<string> Topics(string title, string text) =>
        [.. Tagger.Default.Understand(new(title, text)).Tags.Where(tag => tag.Kind == TagKind.Topic).Select(tag => tag.Slug)];
}
