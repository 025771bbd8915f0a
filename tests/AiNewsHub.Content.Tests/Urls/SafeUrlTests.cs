using AiNewsHub.Content.Urls;

namespace AiNewsHub.Content.Tests.Urls;

public sealed class SafeUrlTests
{
    [Fact]
    public void NoAddressLeadsToAnotherSchemeOrHostThanInABrowser()
    {
        var faults = new List<string>();
        foreach (var attack in SharedCorpora.Lines("attacks", "url.jsonl"))
        {
            var input = attack.GetProperty("payload").GetProperty("input").GetString()!;
            var baseText = attack.GetProperty("payload").GetProperty("base").GetString();
            if (!Uri.TryCreate(baseText, UriKind.Absolute, out var against) && baseText is not null) continue;
            var expected = attack.GetProperty("expected").GetString()!;
            var web = expected.StartsWith("http://", StringComparison.Ordinal) || expected.StartsWith("https://", StringComparison.Ordinal);
            if (!SafeUrl.TryParse(input, against, out var found))
            {
                // A host the standard takes and we refuse changes nothing; it is listed only if the address is a plain one.
                if (web && !expected.Contains("//.", StringComparison.Ordinal) && expected.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.'))
                    faults.Add($"{input} refused, is {expected}");
                continue;
            }
            if (!web) faults.Add($"{input} became {found}, is {expected}");
            else if (new string(found.OriginalString.TakeWhile(c => c is not '?').ToArray()).Split('/')[2] != WithoutUser(expected))
                faults.Add($"{input} became {found.OriginalString}, is {expected}");
        }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData(" data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("http://")]
    [InlineData("http://exa mple.org/")]
    [InlineData("//")]
    [InlineData("file:///etc/passwd")]
    public void NothingButWebAddressesComesOut(string text) => Assert.False(SafeUrl.TryParse(text, new Uri("mailto:a@b.example"), out _));

    [Theory]
    [InlineData("/a/../b?x=1#y", "https://site.example/b?x=1#y")]
    [InlineData("c", "https://site.example/dir/c")]
    [InlineData("?q", "https://site.example/dir/page?q")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("\\\\other.example\\x", "https://other.example/x")]
    [InlineData("https://user:pass@other.example:443/", "https://other.example/")]
    [InlineData("HTTPS://Café.example/é", "https://xn--caf-dma.example/%C3%A9")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    public void RelativeAddressesAreResolvedAsInABrowser(string text, string expected)
    {
        Assert.True(SafeUrl.TryParse(text, new Uri("https://site.example/dir/page?old"), out var found));
        Assert.Equal(expected, found.OriginalString);
    }

    private static string WithoutUser(string address)
    {
        var authority = address.Split('/')[2];
        return authority[(authority.LastIndexOf('@') + 1)..].Split('?', '#')[0];
    }
}
