using System.Text;
using AiNewsHub.Content.Extraction;

namespace AiNewsHub.Content.Tests.Extraction;

/// <summary>Pages after real walls, in English, French and German.</summary>
public sealed class PageKindTests
{
    private const string Prose =
        "<p>The company said on Monday that its new model runs on ordinary machines, needs less memory than the last one, and costs half as much to serve. Analysts had expected less, and the shares rose.</p>";

    [Theory]
    [InlineData("<title>Just a moment...</title><h1>site.example</h1><p>Verifying you are human. This may take a few seconds.</p><script src='/cdn-cgi/challenge-platform/x.js'></script>", PageKind.Challenge)]
    [InlineData("<title>Access denied</title><p>You have been blocked. Ray ID: 8f2</p>", PageKind.Challenge)]
    [InlineData("<title>Vérification</title><p>Vérifiez que vous êtes humain pour continuer.</p>", PageKind.Challenge)]
    [InlineData("<title>Überprüfung</title><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>", PageKind.Challenge)]
    [InlineData("<title>News</title><div><h1>We value your privacy</h1><p>We and our 812 partners store and/or access information on a device, such as cookies, for personalised advertising.</p><button>Accept all</button><button>Reject all</button><button>Manage options</button></div>", PageKind.Consent)]
    [InlineData("<title>Actu</title><div><p>Avec votre consentement, nos 640 partenaires et nous utilisons des cookies et des traceurs pour des publicités personnalisées.</p><button>Accepter et fermer</button><button>Continuer sans accepter</button></div>", PageKind.Consent)]
    [InlineData("<title>Nachrichten</title><div><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details finden Sie in der Datenschutzerklärung und bei unsere Partner.</p><button>Zustimmen und weiter</button><p>oder werbefrei im PUR-Abo</p></div>", PageKind.Consent)]
    [InlineData("<title>Model</title><article><h1>Model</h1>" + Prose
        + "<div>Subscribe to continue reading</div><p>Already a subscriber? Log in</p></article>", PageKind.Paywall)]
    [InlineData("<title>Modèle</title><article><h1>Modèle</h1>" + Prose
        + "<p>Il vous reste 82 % de cet article à lire. La suite est réservée aux abonnés.</p></article>", PageKind.Paywall)]
    [InlineData("<title>Modell</title><article><h1>Modell</h1>" + Prose + "<p>Jetzt weiterlesen mit F+. Sie haben bereits ein Abo?</p></article>",
        PageKind.Paywall)]
    [InlineData("<title>Model</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Model\",\"isAccessibleForFree\":\"False\"}</script><article><h1>Model</h1>" + Prose + "</article>", PageKind.Paywall)]
    [InlineData("<title>App</title><div id='root'></div><script>window.x=1</script>", PageKind.Empty)]
    [InlineData("<title>App</title><div id='app'><p>You need to enable JavaScript to run this app.</p></div><script src='a.js'></script>", PageKind.Empty)]
    [InlineData("<title>App</title><p>Chargement… Veuillez activer JavaScript.</p><script src='a.js'></script>", PageKind.Empty)]
    [InlineData("<title>Model</title><article><h1>Model</h1>" + Prose + Prose + Prose
        + "</article><div class='cookie-bar'>We use cookies. Accept all. Cookie settings.</div>", PageKind.Article)]
    [InlineData("<article><h1>Short</h1><p>The hearing is in May.</p></article>", PageKind.Article)]
    [InlineData("<title>Bots</title><article><h1>How captchas ask: are you a robot?</h1>" + Prose + Prose + Prose + Prose + Prose + Prose + Prose + Prose
        + Prose + "</article>", PageKind.Article)]
    [InlineData("<title>Paywalls</title><article><h1>Why papers write “subscribers only”</h1>" + Prose + Prose + Prose + Prose + Prose + Prose + Prose + Prose
        + Prose + Prose + Prose + Prose + Prose + Prose + "</article>", PageKind.Article)]
    public void WallsAreToldFromArticles(string html, PageKind expected) =>
        Assert.Equal(expected, ArticleExtractor.Extract(Encoding.UTF8.GetBytes(html), new PageContext(new Uri("https://site.example/news/model"))).Kind);

    [Fact]
    public void AFrontPageIsAListing()
    {
        var items = string.Concat(Enumerable.Range(1, 20)
            .Select(n => $"<li><h2><a href='/news/{n}'>Headline number {n} about a new model release</a></h2><p>Short teaser.</p></li>"));
        var article =
            ArticleExtractor.Extract(Encoding.UTF8.GetBytes($"<title>Site</title><nav><a href='/about'>About us</a></nav><main><ul>{items}</ul></main>"),
            new PageContext(new Uri("https://site.example/")));
        Assert.Equal(PageKind.Listing, article.Kind);
        Assert.Contains("Headline number 20", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("About us", article.Text, StringComparison.Ordinal);
    }
}
