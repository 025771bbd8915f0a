namespace AiNewsHub.Content.Provenance;

/// <summary>
/// What the words of a text may be part of. The readers' expressions are dear and find something in one block of hundreds, so
/// each is tried only where the words it cannot do without are there, see <see cref="CueWords"/>.
/// </summary>
[Flags]
internal enum ProvenanceCues
{
    None = 0,
    /// <summary>A word of a source line: "source", "via", "h/t".</summary>
    Source = 1 << 0,
    /// <summary>The same inside a line or at its end.</summary>
    InlineSource = 1 << 1,
    /// <summary>A word of where somebody found something: "spotted on", "lu sur".</summary>
    Found = 1 << 2,
    /// <summary>Who reported something first: "first reported by", "selon une information de".</summary>
    ReportedFirst = 1 << 3,
    /// <summary>Who revealed something: "dévoilé par".</summary>
    Revealed = 1 << 4,
    /// <summary>"Citing", "unter Berufung auf".</summary>
    Citing = 1 << 5,
    /// <summary>Who was first: "was first to report", "had the story".</summary>
    First = 1 << 6,
    /// <summary>A word that attributes a statement: "according to", "selon".</summary>
    Attribution = 1 << 7,
    /// <summary>What publishers do after their name: "reports", "rapporte".</summary>
    Reports = 1 << 8,
    /// <summary>A text published elsewhere before: "first appeared in", "traduit de".</summary>
    Reprint = 1 << 9,
    /// <summary>A word before an agency's name in a credit: "avec", "with material from".</summary>
    Company = 1 << 10,
    /// <summary>A news agency.</summary>
    Agency = 1 << 11,
    /// <summary>A word that agencies unknown to us have in their names.</summary>
    AgencyWord = 1 << 12,
    /// <summary>A word that publishers' names have, or that calls something a publisher.</summary>
    Press = 1 << 13,
    /// <summary>The text speaks of itself: "this article", "here".</summary>
    Own = 1 << 14,
    /// <summary>From this word on it may do so.</summary>
    OwnStart = 1 << 15,
    /// <summary>A word of how texts are made.</summary>
    Making = 1 << 16,
    /// <summary>A text was made: "written", "rédigé".</summary>
    Made = 1 << 17,
    /// <summary>A machine may have made it.</summary>
    Machine = 1 << 18,
    /// <summary>People may have made it, or no machine.</summary>
    People = 1 << 19,
    /// <summary>A word before the credit of a picture.</summary>
    Picture = 1 << 20,
}
