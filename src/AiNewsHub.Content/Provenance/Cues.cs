namespace AiNewsHub.Content.Provenance;

/// <summary>
/// Which kinds of words a block of text holds. The readers' expressions are dear and find something in one block of hundreds, so
/// each is tried only where the words it cannot do without are there.
/// </summary>
[Flags]
internal enum Cues
{
    None = 0,
    /// <summary>A word of a source line: "source", "via", "h/t".</summary>
    Source = 1,
    /// <summary>A word of first reports, a name after it.</summary>
    Credit = 2,
    /// <summary>A word that attributes a statement: "according to", "selon".</summary>
    Attribution = 4,
    /// <summary>A word before an agency's name in a credit: "avec", "with material from".</summary>
    Company = 8,
    /// <summary>A news agency.</summary>
    Agency = 16,
    /// <summary>The text speaks of itself: "this article", "here".</summary>
    Own = 32,
    /// <summary>A word of how texts are made.</summary>
    Making = 64,
    /// <summary>A word of where somebody found something: "spotted on", "lu sur".</summary>
    Found = 128,
    /// <summary>A word of who was first.</summary>
    First = 256,
    /// <summary>A word that publishers' names have, or that calls something a publisher.</summary>
    Press = 512,
    /// <summary>A word of texts published elsewhere before, a name after it.</summary>
    Reprint = 1024,
    /// <summary>Both need a name soon after them.</summary>
    Named = Credit | Reprint,
    Everything = Source | Credit | Attribution | Company | Agency | Own | Making | Found | First | Press | Reprint,
}
