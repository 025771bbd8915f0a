using AiNewsHub.Content.Text;
using AiNewsHub.Content.Text.Languages;

namespace AiNewsHub.Content.Provenance;

/// <summary>The words that the expressions cannot do without: those that are marked in the phrases which the expressions are made of.</summary>
internal static class CueWords
{
    public static CueTable Table { get; } = Read(
        (ProvenanceCues.Source, [Phrases.SourceLines.LabelsCues, Phrases.SourceLines.ViaCues, Phrases.SourceLines.SourcesCues,
            Phrases.SourceLines.ListHeadsCues, .. InlineSource]),
        (ProvenanceCues.InlineSource, InlineSource),
        (ProvenanceCues.Found, [Phrases.SourceLines.FoundCues]),
        (ProvenanceCues.ReportedFirst, [Phrases.Attributions.FirstReportedCues]),
        (ProvenanceCues.Revealed, [Phrases.Attributions.RevealedCues]),
        (ProvenanceCues.Citing, [Phrases.Attributions.CitingCues]),
        (ProvenanceCues.First, [Phrases.Attributions.WasFirstCues, Phrases.Attributions.WhoRevealedCues]),
        (ProvenanceCues.Attribution, [Phrases.Attributions.AccordingStarts, Phrases.Attributions.SeenByStarts]),
        (ProvenanceCues.Reports, [Phrases.Attributions.ReportsCues]),
        (ProvenanceCues.Reprint, [Phrases.Republications.PublishedCues]),
        (ProvenanceCues.Company, [Phrases.AgencyCredits.WithCues, Phrases.AgencyCredits.WithAtEndCues, Phrases.AgencyCredits.BeginsWithCues,
            Phrases.AgencyCredits.MaterialCues, Phrases.AgencyCredits.HelpCues, Phrases.AgencyCredits.ContributedCues]),
        (ProvenanceCues.Agency, [[(string.Join(' ', Agencies.Names.Select(LastWord)), null)]]),
        (ProvenanceCues.AgencyWord, [Phrases.SourceNames.AgencyEndsCues, Phrases.SourceNames.AgencyStartsCues]),
        (ProvenanceCues.Press, [Phrases.SourceNames.PublisherWordsCues, Phrases.SourceNames.MediaCues, [("com org net", null)]]),
        (ProvenanceCues.Own, [Phrases.Disclosures.OwnCues]),
        (ProvenanceCues.OwnStart, [Phrases.Disclosures.OwnStarts]),
        (ProvenanceCues.Making, [
            Phrases.Disclosures.ParticipleCues, Phrases.Disclosures.MachineWroteCues, Phrases.Disclosures.InfinitiveCues, Phrases.Disclosures.UsedCues,
            Phrases.Disclosures.WroteCues,
            Phrases.Disclosures.AiMadeCues, Phrases.Disclosures.AloneCues, Phrases.Disclosures.RobotCues, Phrases.Disclosures.BylineWordsCues,
            Phrases.Disclosures.NoCues, Phrases.Disclosures.WithoutCues, Phrases.Disclosures.HumanMadeCues, Phrases.Disclosures.HumanOnlyCues]),
        (ProvenanceCues.Made, [Phrases.Disclosures.ParticipleCues, Phrases.Disclosures.MachineWroteCues]),
        (ProvenanceCues.Machine, [Phrases.Disclosures.AiCues]),
        (ProvenanceCues.People, [Phrases.Disclosures.ByHumansCues, Phrases.Disclosures.HumanOnlyCues]),
        (ProvenanceCues.Picture, [Phrases.ImageCreditReader.LabelsCues, Phrases.ImageCreditReader.MadeByCues]));

    private static (string Words, string? Then)[][] InlineSource =>
        [Phrases.SourceLines.InBracketsCues, Phrases.SourceLines.SourcesCues, Phrases.SourceLines.ClosingCues];

    private static string LastWord(string agency) => Folding.Fold(agency.Split(' ', '-', '\'', '’')[^1]);

    private static CueTable Read(params (ProvenanceCues Cue, (string Words, string? Then)[][] Phrases)[] cues) =>
        new([.. cues.SelectMany(cue => cue.Phrases.SelectMany(words => words).Select(words => ((int)cue.Cue, words.Words, words.Then)))]);
}
