using System.Buffers.Binary;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Users;
using AiNewsHub.Core.Users.Passwords;
using AiNewsHub.Web.Tests.Cli;
using AiNewsHub.Web.Tests.Reading;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiNewsHub.Web.Tests.Admin;

/// <summary>One rule for passwords, wherever they are chosen.</summary>
public sealed class PasswordTests
{
    private const string Year = "A year or a date is tried behind every word.";
    private const string Words = "It is made of words that are tried first.";

    /// <summary>A password, and why it is refused.</summary>
    public static TheoryData<string, string> Weak => new()
    {
        { "short words", "At least 12 characters" },
        { "Summer2025!!!!", Words },
        { "Summer2025!!!!", Year },
        { "Printemps2026!!", Year },
        { "Été-2025-été-2026", Words },
        { "basketball1234", "It counts or spells in order" },
        { "Marseille13000!", Words },
        { "Lyon Lyon Lyon Lyon Lyon", "It repeats itself" },
        { "motdepassemotdepassemotdepassemotdepasse", "It repeats itself" },
        { "password2026!!!!", Words },
        { "123456789012", "It counts or spells in order" },
        { "aaaaaaaaaaaaaaaa", "It repeats itself" },
        { "zxcvbnm,./asdf", "It follows the keys of a keyboard." },
        { "qwertyuiop1234", "It follows the keys of a keyboard." },
        { "NicolasCamille", Words },
        { "HélèneHélène", "It contains your own name." },
        { "Hélène-19870412", Year },
        { new string('x', 1025), "At most 1,024 characters" },
    };

    [Theory]
    [MemberData(nameof(Weak))]
    public void WhatIsSoonGuessedIsRefusedWithTheReason(string password, string because) =>
        Assert.Contains(PasswordRule.Refuse(password, "Hélène"), sentence => sentence.StartsWith(because, StringComparison.Ordinal));

    [Theory]
    [InlineData("quartz lantern herring seven")]
    [InlineData("ciel bleu pomme verte")]
    [InlineData("a long walk by the canal")]
    [InlineData("g7#kQ2!vLp9x")]
    [InlineData("лебедь стол облако")]
    public void WordsThatDoNotBelongTogetherAreGood(string password) => Assert.Equal([], PasswordRule.Refuse(password, "Hélène"));

    [Fact]
    public void ALongPasswordIsJudgedAtOnce()
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.NotEmpty(PasswordRule.Refuse(new string('a', PasswordRule.MaxLength), "Hélène"));
        PasswordRule.Refuse(string.Concat(Enumerable.Range(0, 200).Select(number => $"p@5sw0rd{number}"))[..PasswordRule.MaxLength], "Hélène");
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void EveryReasonHasItsFrench()
    {
        using var _ = new InLanguage("fr");
        var texts = new HubTexts(new());
        Assert.All(Weak.SelectMany(row => PasswordRule.Refuse(row.Data.Item1, "Hélène")), reason => Assert.NotEqual(reason, texts[reason]));
    }

    [Fact]
    public async Task TheFormOfTheFirstAdminSaysWhyInItsLanguage()
    {
        await using var hub = await RunningHub.StartAsync();
        string token;
        await using (var scope = hub.Services.CreateAsyncScope())
            token = (await scope.ServiceProvider.GetRequiredService<FirstAdminLink>().IssueAsync(Cancel))!;
        using var client = hub.CreateClient("fr");
        var answer = await client.PostFormAsync($"/fr/account/first-admin?token={token}", new() { ["Name"] = "Hélène", ["Password"] = "Summer2025!!!!" });
        Assert.Contains("Une année ou une date s’essaie derrière chaque mot.", await answer.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await hub.InStoreAsync(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task WhoChangesAPasswordIsToldWhyBesideIt()
    {
        await using var hub = await RunningHub.StartAsync();
        using var client = await hub.SignInAsAdminAsync();
        var answer = await client.PostFormAsync("/account/password", new() { ["Current"] = Forms.AdminPassword, ["New"] = "basketball1234" });
        Assert.Contains("This password would soon be guessed.", await answer.ReadAsync(), StringComparison.Ordinal);
        var done = await client.PostFormAsync("/account/password", new() { ["Current"] = Forms.AdminPassword, ["New"] = "ochre violin tunnel frost" });
        Assert.Contains("Your password is changed.", await done.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCommandLineSaysWhyToo()
    {
        using var hub = new HubProgram();
        (await hub.RunAsync("Summer2025!!!!\n", "user", "add-admin", "ada", "--data", hub.Data)).AssertFailed(Year);
        (await hub.RunAsync("quartz lantern herring seven\n", "user", "add-admin", "ada", "--data", hub.Data)).AssertDone();
        (await hub.RunAsync("basketball1234\n", "user", "reset-password", "ada", "--data", hub.Data)).AssertFailed("Take four words");
    }

    [Fact]
    public void APasswordThatIsStoredIsAsDearToTryAsOwaspAsks()
    {
        using var services = new ServiceCollection().AddHubUsers().Services.BuildServiceProvider();
        var stored = Convert.FromBase64String(services.GetRequiredService<IPasswordHasher<HubUser>>().HashPassword(new(), Forms.AdminPassword));
        // Behind a byte for the format and four for the hash (2 is SHA-512) stands how often it is done.
        Assert.Equal((2u, 210_000u), (BinaryPrimitives.ReadUInt32BigEndian(stored.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(stored.AsSpan(5))));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
