using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

/// <summary>Addresses as people and programs write them, read as a browser reads them.</summary>
public sealed class WrittenAddressTests
{
    private static readonly Uri _base = new("https://site.example/dir/page?old#part");

    [Theory]
    [InlineData("", "https://site.example/dir/page?old")]
    [InlineData("#", "https://site.example/dir/page?old#")]
    [InlineData("#b", "https://site.example/dir/page?old#b")]
    [InlineData("?", "https://site.example/dir/page?")]
    [InlineData(".", "https://site.example/dir/")]
    [InlineData("..", "https://site.example/")]
    [InlineData("../../../x", "https://site.example/x")]
    [InlineData("./x/./y/../z", "https://site.example/dir/x/z")]
    [InlineData("/%2e%2E/x", "https://site.example/x")]
    [InlineData("a b", "https://site.example/dir/a%20b")]
    [InlineData("/é?ü#ö", "https://site.example/%C3%A9?%C3%BC#%C3%B6")]
    [InlineData("/a?b'c", "https://site.example/a?b%27c")]
    [InlineData("/100%", "https://site.example/100%")]
    [InlineData("https:x", "https://site.example/dir/x")]
    [InlineData("https:/x", "https://site.example/x")]
    [InlineData("http:x", "http://x/")]
    [InlineData("https:///other.example/x", "https://other.example/x")]
    [InlineData("\t/x\n/y ", "https://site.example/x/y")]
    [InlineData("mail:to", null)]
    [InlineData("ftp://a.example/", null)]
    [InlineData("blob:https://a.example/x", null)]
    [InlineData("view-source:https://a.example/", null)]
    public void APartOfAnAddressIsCompleted(string text, string? expected) => Assert.Equal(expected, Parsed(text, _base));

    [Theory]
    [InlineData("https://a.example", "https://a.example/")]
    [InlineData("https://A.EXAMPLE:0443/", "https://a.example/")]
    [InlineData("https://a.example:/", "https://a.example/")]
    [InlineData("https://a.example:65535/", "https://a.example:65535/")]
    [InlineData("https://a.example:65536/", null)]
    [InlineData("https://a.example:8a/", null)]
    [InlineData("https://a.example:99999999999999999999/", null)]
    [InlineData("https://a@b@c.example/", "https://c.example/")]
    [InlineData("https://%61.example/", "https://a.example/")]
    [InlineData("https://a%2fb.example/", null)]
    [InlineData("https://a%00.example/", null)]
    [InlineData("https://a<b.example/", null)]
    [InlineData("https://a.example?x", "https://a.example/?x")]
    [InlineData("https://a.example#x", "https://a.example/#x")]
    [InlineData("https://a.example\\@b.example/", "https://a.example/@b.example/")]
    [InlineData("https://[::1]/", "https://[::1]/")]
    [InlineData("https://[::1]:81/x", "https://[::1]:81/x")]
    [InlineData("https://[::1/", null)]
    [InlineData("https://[zone%25eth0]/", null)]
    [InlineData("https://2130706433/", "https://127.0.0.1/")]
    [InlineData("https://0177.1/", "https://127.0.0.1/")]
    [InlineData("https://0x7f000001/", "https://127.0.0.1/")]
    [InlineData("https://1.2.3.256/", null)]
    [InlineData("https://1.2.3.4.5/", null)]
    [InlineData("https://256.1/", null)]
    [InlineData("https://4294967296/", null)]
    [InlineData("https://a.example.0x/", null)]
    [InlineData("https://１２７.0.0.1/", "https://127.0.0.1/")]
    [InlineData("https://ａ.example/", "https://a.example/")]
    [InlineData("https://xn--zz-zz-invalid-\u00e9.example/", null)]
    [InlineData("//a.example/", null)]
    [InlineData("a.example", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void AWholeAddressNeedsNoBase(string? text, string? expected) => Assert.Equal(expected, Parsed(text, null));

    [Fact]
    public void AnAddressOfTheGreatestLengthIsReadAndALongerOneNot()
    {
        var longest = "https://a.example/".PadRight(SafeUrl.MaxLength, 'x');
        Assert.Equal(longest, Parsed(longest, null));
        Assert.Null(Parsed(longest + "x", null));
    }

    [Theory]
    [InlineData("mailto:a@b.example")]
    [InlineData("file:///etc/")]
    public void ABaseThatIsNoAddressOfTheWebIsNone(string text)
    {
        Assert.Null(Parsed("/x", new Uri(text)));
        Assert.Equal("https://a.example/x", Parsed("https://a.example/x", new Uri(text)));
    }

    [Fact]
    public void ReadingWhatWasReadChangesNothing()
    {
        const string letters = "ab./\\?#%:@[] \t'\"<>é2eE~^|`{}";
        var random = new Random(3);
        for (var run = 0; run < 5_000; run++)
        {
            var text = "https://a.example/" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)]));
            var once = Parsed(text, _base);
            Assert.NotNull(once);
            Assert.Equal(once, Parsed(once, null));
        }
    }

    [Fact]
    public void BasesInTurnDoNotMixUp()
    {
        var other = new Uri("http://other.example:81/a/b");
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal("https://site.example/dir/x", Parsed("x", _base));
            Assert.Equal("http://other.example:81/a/x", Parsed("x", other));
        }
    }

    private static string? Parsed(string? text, Uri? against) => SafeUrl.TryParse(text, against, out var address) ? address.OriginalString : null;
}
