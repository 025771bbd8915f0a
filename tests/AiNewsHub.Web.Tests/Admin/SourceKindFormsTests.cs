using System.Reflection;
using AiNewsHub.Content.Tagging;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Web.Pages.Admin.Sources;
using AiNewsHub.Web.Pages.Admin.Sources.Kinds;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Tests.Admin;

public sealed class SourceKindFormsTests
{
    private static readonly HubTexts Texts = new(new());

    [Fact]
    public void EveryKindHasOneFormAndWordsOfItsOwn()
    {
        Assert.Equal(Enum.GetValues<SourceKind>(), SourceKindForms.All.Select(form => form.Kind).Order());
        Assert.Equal(SourceKindForms.All.Count, SourceKindForms.All.Select(form => form.Word(Texts)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(SourceKind.HtmlList,
        """{"item":"article","link":"a","title":"h2","date":"time","summary":"p","image":"img","next":"a.next","pages":4,"allow":["https://a/"],"deny":["https://b/","https://c/"]}""")]
    [InlineData(SourceKind.JsonList,
        """{"items":"posts","url":"slug","urlPattern":"/n/{}","title":"t","id":"i","date":"d","summary":"s","image":"p","script":"x","allow":["https://a/"],"deny":["https://b/"]}""")]
    [InlineData(SourceKind.Sitemap, """{"allow":["https://a/"],"deny":["https://b/"],"parts":7}""")]
    public void TheFieldsOfAListHoldAllOfItsRules(SourceKind kind, string rules)
    {
        var form = SourceKindForms.Of(kind);
        var fields = form.Read(rules);
        Assert.All(form.Rows(Texts).SelectMany(row => row.Fields), field => Assert.NotNull(fields[field.Name]));
        Assert.Equal(WithoutSpace(rules), WithoutSpace(form.Write(fields)!));
    }

    [Fact]
    public void TheFormOfASourceKeepsEverySetting()
    {
        var settings = new SourceSettings
        {
            Name = "Lab",
            Address = "https://lab.example/news",
            SiteUrl = "https://lab.example/",
            Kind = SourceKind.HtmlList,
            Role = SourceRole.Vendor,
            Publisher = "Lab SA",
            Language = "fr",
            Group = "Labs",
            Scope = SourceScope.Held,
            FullText = FullTextPermission.Full,
            ReadPages = false,
            ShowImages = false,
            Comments = CommentSetting.Closed,
            ListRules = SourceKindForms.Of(SourceKind.HtmlList).Write(new() { ["Item"] = "article" }),
        };
        var usual = new SourceSettings { Address = "" };
        Assert.All(typeof(SourceSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            setting => Assert.NotEqual(setting.GetValue(usual), setting.GetValue(settings)));
        Assert.Equal(settings, SourceForm.Of(settings).ToSettings());
    }

    private static string WithoutSpace(string json) => string.Concat(json.Where(letter => !char.IsWhiteSpace(letter)));
}
