using AiNewsHub.Content.Extraction;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace AiNewsHub.Benchmarks;

/// <summary>Reading the mozilla pages of the corpora, beside SmartReader and the parser alone; needs AINEWSHUB_SHARED.</summary>
[MemoryDiagnoser]
public class ArticleExtraction
{
    private static readonly Uri _address = new("http://fakehost/test/page.html");
    private List<MozillaPage> _pages = [];

    [GlobalSetup]
    public void Read() => _pages = MozillaPages.Read();

    [Benchmark]
    public int Ours() => _pages.Sum(page => ArticleExtractor.Extract(page.Bytes, new PageContext(_address)).Text.Length);

    // Its static ParseArticle fetches over the network when given an address; the instance reads what it is given.
    [Benchmark(Baseline = true)]
    public int SmartReader() => _pages.Sum(page => new SmartReader.Reader(_address.OriginalString, page.Text).GetArticle().Length);

    [Benchmark]
    public int ParserAlone() => _pages.Sum(page => new HtmlParser().ParseDocument(page.Text).All.Length);
}
