using System.Text;
using AiNewsHub.Content.Feeds;

namespace AiNewsHub.Content.Tests.Feeds;

public sealed class FeedEncodingTests
{
    private const string Body = "<rss version=\"2.0\"><channel><title>Générée</title></channel></rss>";

    public static TheoryData<string, byte[], string?> Cases
    {
        get
        {
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            var utf32 = new UTF32Encoding(bigEndian: true, byteOrderMark: true);
            return new TheoryData<string, byte[], string?>
            {
                { "UTF-8", Encoding.UTF8.GetBytes(Body), null },
                { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Body)], null },
                { "UTF-16 with mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Body)], null },
                { "UTF-16 big endian with mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Body)], null },
                { "UTF-16 without mark", Encoding.Unicode.GetBytes(Body), null },
                { "UTF-32 with mark", [.. utf32.GetPreamble(), .. utf32.GetBytes(Body)], null },
                { "declared", windows.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Body), null },
                { "by header", windows.GetBytes(Body), "text/xml; charset=windows-1252" },
                { "header against declaration", windows.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + Body), "text/xml; charset=iso-8859-1" },
                { "an encoding that is refused", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-7\"?>" + Body), "text/xml; charset=utf-7" },
                { "an encoding that nobody knows", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"x-klingon\"?>" + Body),
                    "text/xml; charset=x-klingon" },
                { "undeclared", windows.GetBytes(Body), null },
                { "UTF-8 under a false header", Encoding.UTF8.GetBytes(Body), "text/xml; charset=iso-8859-1" },
                { "UTF-8 under a false declaration", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Body), null },
                { "declared UTF-16 but plain", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Body), null },
                { "encoded twice", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Body))), null },
                { "unknown name", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"martian\"?>" + Body), "text/xml; charset=venusian" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void LettersAreReadRight(string name, byte[] body, string? contentType)
    {
        Assert.NotNull(name);
        Assert.Equal("Générée", FeedParser.Parse(body, new FeedContext { ContentType = contentType }).Feed?.Title);
    }

    [Theory]
    [InlineData(932, "新しい人工知能のモデルがこの夏に発表されました")]
    [InlineData(51932, "新しい人工知能のモデルがこの夏に発表されました")]
    [InlineData(936, "这家公司今天发布了一个新的大模型，可以在本地运行")]
    [InlineData(950, "這家公司今天發布了一個新的大模型，可以在本地運行")]
    [InlineData(949, "이 회사는 오늘 새로운 모델을 공개했다고 밝혔다")]
    [InlineData(1251, "Компания представила новую модель искусственного интеллекта")]
    [InlineData(20866, "Компания представила новую модель искусственного интеллекта")]
    [InlineData(1253, "Η εταιρεία παρουσίασε ένα νέο μοντέλο τεχνητής νοημοσύνης")]
    [InlineData(1255, "החברה הציגה היום מודל חדש של בינה מלאכותית")]
    [InlineData(1252, "L'entreprise a présenté un modèle entraîné à Besançon")]
    public void AnEncodingThatNobodyNamesIsGuessed(int codePage, string title)
    {
        var body = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes($"<rss version=\"2.0\"><channel><title>{title}</title></channel></rss>");
        Assert.Equal(title, FeedParser.Parse(body, new FeedContext()).Feed?.Title);
    }
}
