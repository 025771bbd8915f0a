using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sources;
using AiNewsHub.Core.Sources.Condition;
using AiNewsHub.Core.Sources.Kinds;
using AiNewsHub.Core.Sources.Schedule;

namespace AiNewsHub.Core.Tests.Sources;

/// <summary>How a source is doing, what can be done about it, and when it wants to be asked.</summary>
public sealed class SourceConditionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SourceState.Active, FaultKind.None, true, SourceCondition.Well)]
    [InlineData(SourceState.Active, FaultKind.None, false, SourceCondition.Waiting)]
    [InlineData(SourceState.Active, FaultKind.Stale, true, SourceCondition.Doubtful)]
    [InlineData(SourceState.Active, FaultKind.Moved, true, SourceCondition.Doubtful)]
    [InlineData(SourceState.Active, FaultKind.NoEntries, true, SourceCondition.Doubtful)]
    [InlineData(SourceState.Active, FaultKind.Timeout, true, SourceCondition.Well)]
    [InlineData(SourceState.Failing, FaultKind.Timeout, true, SourceCondition.Failing)]
    [InlineData(SourceState.Gone, FaultKind.Gone, true, SourceCondition.Gone)]
    [InlineData(SourceState.Paused, FaultKind.Timeout, true, SourceCondition.Paused)]
    [InlineData(SourceState.Retired, FaultKind.Stale, false, SourceCondition.Retired)]
    public void WhatAnAdminDecidedCountsBeforeWhatWasFound(SourceState state, FaultKind fault, bool wasRead, SourceCondition expected) =>
        Assert.Equal(expected, SourceConditions.Of(Source(state, fault, wasRead)));

    [Fact]
    public void ASourceThatIsWellNeedsNoRemedy() => Assert.Empty(Remedies.Of(Source(SourceState.Active, FaultKind.None)));

    [Fact]
    public void EveryFaultOfASourceThatIsReadHasARemedy()
    {
        foreach (var fault in Enum.GetValues<FaultKind>().Except([FaultKind.None]))
        {
            Assert.Contains(Remedy.Pause, Remedies.Of(Source(SourceState.Failing, fault)));
            Assert.DoesNotContain(Remedy.Pause, Remedies.Of(Source(SourceState.Gone, fault)));
        }
    }

    [Theory]
    [InlineData(FaultKind.NotFound, SourceKind.Feed, "FindAddress ReadAsList Pause")]
    [InlineData(FaultKind.HtmlInsteadOfFeed, SourceKind.Feed, "FindAddress ReadAsList Pause")]
    [InlineData(FaultKind.Timeout, SourceKind.Feed, "Pause")]
    [InlineData(FaultKind.RateLimited, SourceKind.Feed, "Pause")]
    [InlineData(FaultKind.BadRules, SourceKind.HtmlList, "ReadAsList Pause")]
    [InlineData(FaultKind.NotFound, SourceKind.HtmlList, "FindAddress Pause")]
    public void WhatMayHelpDependsOnTheFaultAndTheKind(FaultKind fault, SourceKind kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', Remedies.Of(Source(SourceState.Failing, fault, kind: kind))));

    [Fact]
    public void AFeedThatMovedIsOfferedItsNewAddressFirst()
    {
        var source = Source(SourceState.Active, FaultKind.Moved);
        source.MovedTo = "https://new.example/feed";
        Assert.Equal(Remedy.UseMovedTo, Remedies.Of(source)[0]);
    }

    [Fact]
    public void AKindThatIsNotAskedHasNoPageEither() =>
        Assert.All(SourceReaders.All.Where(reader => !reader.IsAsked), reader => Assert.False(reader.IsPage));

    [Theory]
    [InlineData(Authorship.NotSaid, null, Authorship.NotSaid, null, Authorship.NotSaid, DisclosedBy.Publisher)]
    [InlineData(Authorship.NotSaid, null, Authorship.MachineWritten, null, Authorship.MachineWritten, DisclosedBy.Source)]
    [InlineData(Authorship.Human, null, Authorship.MachineWritten, null, Authorship.Human, DisclosedBy.Publisher)]
    [InlineData(Authorship.Human, null, Authorship.NotSaid, Authorship.MachineWritten, Authorship.Human, DisclosedBy.Publisher)]
    [InlineData(Authorship.NotSaid, null, Authorship.Human, Authorship.MachineWritten, Authorship.MachineWritten, DisclosedBy.Editors)]
    [InlineData(Authorship.MachineWritten, Authorship.NotSaid, Authorship.MachineWritten, null, Authorship.NotSaid, DisclosedBy.Editors)]
    public void WhoeverIsNearestToTheTextSaysHowItWasWritten(
        Authorship article, Authorship? editor, Authorship source, Authorship? sourceEditor, Authorship expected, DisclosedBy by)
    {
        var stated = StatedAuthorship.Of(new(article, "a", editor, "b"), new AuthorshipNotes(source, "c", sourceEditor, "d"));
        Assert.Equal((expected, by), (stated.Authorship, stated.By));
    }

    [Theory]
    [InlineData(0, 0, "2026-11-20T12:30:00Z")]
    [InlineData(1 << 12, 0, "2026-11-20T13:00:00Z")]
    [InlineData((1 << 12) | (1 << 13), 0, "2026-11-20T14:00:00Z")]
    [InlineData(1 << 3, 0, "2026-11-20T12:30:00Z")]
    [InlineData(0, 1 << 5, "2026-11-21T00:00:00Z")]
    [InlineData(1, 1 << 5, "2026-11-21T01:00:00Z")]
    [InlineData(0, 0b1100000, "2026-11-22T00:00:00Z")]
    [InlineData(0xFFFFFF, 0, "2026-11-20T12:30:00Z")]
    [InlineData(0, 0b1111111, "2026-11-20T12:30:00Z")]
    public void WhatIsSkippedIsWaitedForUnlessEverythingIs(int hours, int days, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), new ScheduleHints(SkipHours: hours, SkipDays: days).FirstAllowed(Now));

    [Fact]
    public void TheFirstAllowedHourIsAllowedAndNeverBefore()
    {
        var random = new Random(1);
        for (var run = 0; run < 500; run++)
        {
            var hints = new ScheduleHints(SkipHours: random.Next(1 << 24), SkipDays: random.Next(127));
            var at = hints.FirstAllowed(Now.AddMinutes(random.Next(20_000)).ToOffset(TimeSpan.FromHours(random.Next(-11, 12))));
            Assert.Equal(at, hints.FirstAllowed(at));
        }
    }

    private static Source Source(SourceState state, FaultKind fault, bool wasRead = true, SourceKind kind = SourceKind.Feed) => new()
    {
        Slug = "s",
        Name = "s",
        Address = "https://s.example/feed",
        State = state,
        Fault = fault,
        Kind = kind,
        LastCheckedAt = wasRead ? Now : null,
    };
}
