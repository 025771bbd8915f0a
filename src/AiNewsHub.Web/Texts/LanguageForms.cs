namespace AiNewsHub.Web.Texts;

/// <summary>A <c>language.json</c>: how a language writes what is not words. What it leaves out is as in English.</summary>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Culture">Whose months, numbers and percentages are written, such as fr-FR.</param>
internal sealed record LanguageForms(string Name, string Culture)
{
    /// <summary>The time of day in a sentence.</summary>
    public string Clock { get; init; } = "HH:mm";
    public string Day { get; init; } = "d MMM yyyy";
    /// <summary>On an axis.</summary>
    public string ShortDay { get; init; } = "d MMM";
    public string LongDay { get; init; } = "dddd d MMMM yyyy";

    /// <summary>Numbers that take the singular.</summary>
    public IReadOnlyList<long> Singular { get; init; } = [1];

    /// <summary>Signs before which a plain space becomes a narrow one that does not break.</summary>
    public string NarrowSpaceBefore { get; init; } = "";
    /// <summary>Signs after which it does.</summary>
    public string NarrowSpaceAfter { get; init; } = "";
}
