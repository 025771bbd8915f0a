using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Content.Tests.Tagging;

public sealed class TrapTests
{
    [Theory]
    [InlineData("Claude Rains film season opens", "Four films with the actor are shown in May.", "claude")]
    [InlineData("Marie-Claude Pietragalla danse à Lyon", "La danseuse présente un solo.", "claude")]
    [InlineData("Le maire Claude Martin inaugure le gymnase", "Claude Martin, 64 ans, a coupé le ruban.", "claude")]
    [InlineData("Un meta-analysis of sleep trials", "The meta-analysis pooled thirty trials.", "meta")]
    [InlineData("Le mistral souffle sur la Provence", "Le mistral atteindra 90 km/h dans le Vaucluse.", "mistral-ai")]
    [InlineData("Mistral : vigilance orange dans le Rhône", "Mistral et vent du nord, avec des rafales à 100 km/h.", "mistral-ai")]
    [InlineData("Gemini and Libra: your week in love", "The zodiac smiles on Gemini this Thursday.", "gemini")]
    [InlineData("Amazon river dolphins are counted", "Scientists followed the Amazon river for a month.", "amazon")]
    [InlineData("An apple a day", "Plant the apple tree in November.", "apple")]
    [InlineData("Titan submersible inquiry ends", "The Titan was lost near the wreck.", "titan")]
    [InlineData("Rick Rubin produces again", "Rubin made the album in Malibu.", "rubin")]
    [InlineData("A llama in the choir", "The llama sang badly.", "llama")]
    [InlineData("Students grok calculus late", "You only grok it after a year.", "grok")]
    [InlineData("La perplexité des électeurs", "Leur perplexité grandit.", "perplexity")]
    [InlineData("Runway closed at Nice airport", "The runway reopens at noon.", "runway")]
    [InlineData("Barcelona honours Gaudi", "Gaudi's basilica gets its last tower.", "gaudi")]
    [InlineData("The lovable rogue returns", "A lovable film about a thief.", "lovable")]
    [InlineData("Robert Altman's lost film", "The film by Robert Altman surfaced; Altman had hidden it. An OpenAI engineer found the reel.", "sam-altman")]
    [InlineData("Block party on Elm Street", "Neighbours closed the block for an evening with AI music.", "block")]
    [InlineData("The ring of fire", "An AI model predicts quakes on the Ring of Fire.", "ring-doorbell")]
    [InlineData("Free chatbot for all", "The AI chatbot is free this week.", "free-telecom")]
    [InlineData("A fable for our time", "The AI wrote a Fable about a fox.", "fable")]
    [InlineData("Polish your prose", "The chatbot can polish a text, says a Polish teacher in Leeds.", "poland")]
    [InlineData("Visa rules change", "A Visa for AI engineers takes a year.", "visa")]
    public void AWordThatLooksLikeANameIsNotTagged(string title, string text, string slug) =>
        Assert.DoesNotContain(Understand(title, text).Tags, tag => tag.Slug == slug);

    [Theory]
    [InlineData("Claude Opus 5 is out", "Anthropic says that Claude codes for a day.", "claude")]
    [InlineData("Meta to spend more on chips", "Mark Zuckerberg's company raised its forecast.", "meta")]
    [InlineData("Mistral lève un milliard", "La start-up française d'IA Mistral annonce un tour de table.", "mistral-ai")]
    [InlineData("Gemini comes to watches", "Google brings its assistant Gemini to more devices.", "gemini")]
    [InlineData("Amazon's cloud unit orders reactors", "The company wants nuclear power.", "amazon")]
    [InlineData("The Nvidia chief is not worried", "He spoke in Taipei.", "jensen-huang")]
    [InlineData("Le patron d'Anthropic s'inquiète", "Il craint pour les emplois.", "dario-amodei")]
    [InlineData("La société de Sam Altman perd un procès", "Le juge a tranché.", "openai")]
    [InlineData("GPT-5.2 beats the old record", "The model scored 91.", "gpt-5")]
    [InlineData("DeepSeek V4 runs on Huawei silicon", "The lab published the weights.", "deepseek")]
    [InlineData("Grok undresses again", "Elon Musk's chatbot made deepfakes.", "grok")]
    [InlineData("Blackwell demand is strong", "Nvidia sold more GPUs.", "blackwell")]
    [InlineData("Block cuts half of its staff", "Jack Dorsey's payments company runs Square and Cash App.", "block")]
    [InlineData("Ring cameras look for lost dogs", "Amazon's doorbells watch the street.", "ring-doorbell")]
    [InlineData("Free lance un assistant", "L'opérateur de Xavier Niel l'ajoute à la Freebox.", "free-telecom")]
    [InlineData("Mythos finds old flaws", "Anthropic keeps the model to a few firms.", "mythos")]
    [InlineData("Lyria writes a waltz", "The music model sings in four languages.", "lyria")]
    [InlineData("Omni hears and sees", "Gemini gets one model for all, says DeepMind.", "gemini-omni")]
    [InlineData("Der Nvidia-Chef bleibt ruhig", "Er sprach in Taipeh.", "jensen-huang")]
    [InlineData("Le fondateur de Mistral AI répond", "Il défend son modèle.", "arthur-mensch")]
    public void ANameIsTaggedWhereTheContextSaysSo(string title, string text, string slug) =>
        Assert.Contains(Understand(title, text).Tags, tag => tag.Slug == slug);

    [Fact]
    public void TheFormerChiefIsNotTheChief() =>
        Assert.DoesNotContain(Understand("Former OpenAI chief scientist starts a lab", "He left in May.").Tags, tag => tag.Slug == "sam-altman");

    [Fact]
    public void AnOfficeAfterAFullStopBelongsToSomebodyElse() =>
        Assert.DoesNotContain(Understand("A promise", "The money goes to OpenAI. Founder Masayoshi Son is proud.").Tags, tag => tag.Slug == "sam-altman");

    [Theory]
    [InlineData("Brad Smith, le président de Microsoft, s'inquiète", "Il parle des subventions.")]
    [InlineData("Le cofondateur de Microsoft renonce à un discours", "Bill Gates ne viendra pas.")]
    [InlineData("A word from Redmond", "The president of the firm, Microsoft chief Ada Lorne, spoke.")]
    public void WhoeverIsNamedBesideTheOfficeHoldsIt(string title, string text) =>
        Assert.DoesNotContain(Understand(title, text).Tags, tag => tag.Slug == "satya-nadella");

    [Fact]
    public void TopicsAreLeftOutWhereThereIsNoAi()
    {
        var found = Understand("Bakers sue over the crimp", "The court will hear the lawsuit in May. The judge tasted both pasties.");
        Assert.False(found.IsAboutAi);
        Assert.DoesNotContain(found.Tags, tag => tag.Kind == TagKind.Topic);
    }

    [Fact]
    public void BirdFluIsNotArtificialIntelligence() =>
        Assert.False(Understand("L'IA frappe un élevage", "L'influenza aviaire (IA) touche les canards.").IsAboutAi);

    private static TextUnderstanding Understand(string title, string text) => Tagger.Default.Understand(new TextToUnderstand(title, text));
}
