using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("en", "Dr. Lee met J. Smith of Acme Inc. in the U.S. on Monday.|The model costs $3.5 a month.")]
    [InlineData("en", "Acme Inc.|The firm grew by 4.5 per cent.|“We are glad. It works,” she said.")]
    [InlineData("en", "He said \"It is done. We go home.\"|The room was empty.")]
    [InlineData("en", "It ended at 5 p.m.|But nobody left.")]
    [InlineData("fr", "M. Dupont a vu Mme Martin.|« C’est fini. Nous partons », a dit le maire.|Le prix est de 3,5 millions.")]
    [InlineData("fr", "Selon l’art. 12 de la loi, c’est non !|Est-ce vrai ?|Oui.")]
    [InlineData("de", "Am 3. März kam Dr. Weber nach Köln.|Das war z. B. neu.|„Wir gehen. Jetzt“, sagte er.")]
    [InlineData("es", "El Sr. García llegó ayer.|¿Por qué no?|Dijo que sí.")]
    [InlineData("it", "Il dott. Rossi parla.|La sig. Bianchi ascolta.")]
    [InlineData("pt", "O Sr. Silva falou.|A Dra. Costa respondeu.")]
    public void CutsWhereASentenceEnds(string language, string sentences)
    {
        var text = sentences.Replace('|', ' ');
        Assert.Equal(sentences.Split('|'), Sentences.Of(text, language).Select(span => text.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void ALineIsASentenceOfItsOwn()
    {
        const string Text = "A heading\nThe text begins.  \n\n1. First of a list\n";
        Assert.Equal(["A heading", "The text begins.", "1. First of a list"], Sentences.Of(Text, "en").Select(span => Text.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void NothingIsLostNorThrown()
    {
        var random = new Random(7);
        for (var run = 0; run < 400; run++)
        {
            var text = string.Concat(Enumerable.Range(0, 120).Select(_ => "ab A.!?\"“”«»„…\n 1é"[random.Next(18)]));
            var spans = Sentences.Of(text, "en").ToList();
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
            Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), spans.Sum(span => text.Substring(span.Start, span.Length).Count(c => !char.IsWhiteSpace(c))));
        }
    }
}
