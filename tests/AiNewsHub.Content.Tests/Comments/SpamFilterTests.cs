using AiNewsHub.Content.Comments;

namespace AiNewsHub.Content.Tests.Comments;

/// <summary>Comments written for this test, of a kind that nobody disputes.</summary>
public sealed class SpamFilterTests
{
    [Theory]
    [InlineData("Earn $4,000 a week from home, write to my broker on WhatsApp +44 7000 123456", "Lucy")]
    [InlineData("Superbe article ! Crédit rapide sans justificatif, réponse immédiate : http://argent-facile.example", "Crédit Plus")]
    [InlineData("http://one.example http://two.example http://three.example", null)]
    [InlineData("Nice post. cheap flights from Delhi", "Travel Desk")]
    [InlineData("subscribe to my channel please, I need 100 subs!!!", "gamer")]
    [InlineData("Купите сейчас, скидка 70%, бонус: http://shop.example", "Магазин")]
    public void PromotionIsSpam(string text, string? author) => Assert.True(Judge(text, author).IsSpam);

    [Theory]
    [InlineData("The second table contradicts the first: 12 % here, 21 % there.", "Paula")]
    [InlineData("Et les traducteurs, quelqu'un leur a demandé leur avis ?", "Marion")]
    [InlineData("I disagree. The court only ruled on costs.", null)]
    [InlineData("no", "x")]
    [InlineData("The data are at https://arxiv.org/abs/2501.01234, table 3.", "Ines")]
    [InlineData("Что с поддержкой русского языка?", "Олег")]
    [InlineData("", null)]
    public void WhatPeopleWriteIsNot(string text, string? author) => Assert.False(Judge(text, author).IsSpam);

    [Fact]
    public void ALinkIsNamedWithWhereItLeads()
    {
        var reasons = Judge("Best bets and bonus here http://bets.example/join", "Bets").Reasons;
        Assert.Contains(reasons, reason => reason is { Sign: "link", Found: "bets.example/join" });
    }

    [Fact]
    public void AReasonIsReadAsItWasWritten()
    {
        var reason = new SpamReason("link", "a.example:8080/x");
        Assert.Equal(reason, SpamReason.Parse(reason.ToString()));
        Assert.Equal(new SpamReason("phone", null), SpamReason.Parse("phone"));
    }

    [Theory]
    [InlineData("half a \ud83d character")]
    [InlineData("<a href=\"")]
    [InlineData("[url]")]
    [InlineData("@")]
    public void OddTextsAreJudged(string text) => Assert.InRange(Judge(text, null).Score, 0, 1);

    [Fact]
    public void AVeryLongTextIsJudgedSoon()
    {
        var long_ = string.Concat(Enumerable.Repeat("word www.a.example +1 555 0100 123 ", 20_000));
        Assert.InRange(Judge(long_, null).Score, 0, 1);
    }

    [Fact]
    public void TheSameCommentsGiveTheSameWeights()
    {
        LabelledComment[] comments =
        [
            .. Enumerable.Range(0, 6).Select(i => new LabelledComment(new($"buy pills {i} at http://p{i}.example"), true, $"a{i}")),
            .. Enumerable.Range(0, 6).Select(i => new LabelledComment(new($"chapter {i} has an error in the table"), false, $"b{i}")),
        ];
        Assert.Equal(new SpamTrainer(comments).Fit(), new SpamTrainer(comments).Fit());
        Assert.All(new SpamTrainer(comments).CrossValidate(3).Zip(comments), pair => Assert.Equal(pair.Second.IsSpam, pair.First.IsSpam));
    }

    private static SpamVerdict Judge(string text, string? author) => SpamFilter.Judge(new(text, author));
}
