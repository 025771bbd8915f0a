using System.Text;
using AiNewsHub.Content.Html;

namespace AiNewsHub.Content.Tests.Extraction;

public sealed class PageEncodingTests
{
    [Fact]
    public void PagesDeclareTheirEncodingInManyWays()
    {
        foreach (var attack in SharedCorpora.Lines("attacks", "htmlenc.jsonl"))
        {
            var found = PageEncoding.Find(SharedCorpora.Payload(attack), null).WebName;
            Assert.True(string.Equals(attack.GetProperty("expected").GetString(), found, StringComparison.OrdinalIgnoreCase),
                $"{attack.GetProperty("id")}: {found}");
        }
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "café", "windows-1252")]
    [InlineData("text/html;charset=\"windows-1251\"", "", "windows-1251")]
    [InlineData("text/html; charset=nonsense", "<meta charset=iso-8859-15>", "iso-8859-15")]
    [InlineData("text/html", "Ünïcödé", "utf-8")]
    public void TheHeaderComesBeforeThePage(string contentType, string page, string expected) =>
        Assert.Equal(expected, PageEncoding.Find(Encoding.UTF8.GetBytes(page), contentType).WebName);

    [Fact]
    public void BytesWithoutAnyDeclarationAreWesternWhenTheyAreNotUtf8() =>
        Assert.Equal("Voilà l’été", PageEncoding.Decode([.. "Voil"u8, 0xe0, .. " l"u8, 0x92, 0xe9, .. "t"u8, 0xe9], null));

    [Theory]
    [InlineData("VoilÃ\u00a0 lâ€™Ã©tÃ© Ã  MÃ¼nchen", "Voilà l’été à München")]
    [InlineData("SÃ£o Paulo, honestly", "São Paulo, honestly")]
    [InlineData("“Ã©” is how é looks when it is read wrong", "“Ã©” is how é looks when it is read wrong")]
    [InlineData("SÃO PAULO e a canção", "SÃO PAULO e a canção")]
    public void WhatWasEncodedTwiceIsReadOnceMoreWhereNothingSpeaksAgainstIt(string page, string expected) =>
        Assert.Equal(expected, PageEncoding.Decode(Encoding.UTF8.GetBytes(page.Replace("Ã  M", "Ã\u00a0 M", StringComparison.Ordinal)),
            "text/html; charset=utf-8"));
}
