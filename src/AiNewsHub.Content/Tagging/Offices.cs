using AiNewsHub.Content.Text;

namespace AiNewsHub.Content.Tagging;

/// <summary>Finds people meant by their office ("the Nvidia chief") and companies meant by their person ("la société de Sam Altman").</summary>
internal sealed class Offices(TagDictionary dictionary, PhraseMatches sightings)
{
    public void AddTo(List<Mention> mentions)
    {
        var named = mentions.Count;
        foreach (var office in sightings.All)
        {
            if (office.Use.Role != PhraseRole.Office || (OfficeReading)office.Use.Owner == OfficeReading.SomebodyElse) continue;
            if (SomebodyElse(office)) continue;
            var reading = (OfficeReading)office.Use.Owner;
            for (var i = 0; i < named; i++)
            {
                var name = mentions[i];
                if (name.Field != office.Field) continue;
                var before = name.End == office.First && Adjoins(office.Field, office.First);
                var after = name.First == office.End && Adjoins(office.Field, name.First);
                var meant = reading switch
                {
                    OfficeReading.PersonAfterCompany when before => Head(name.Entity),
                    OfficeReading.PersonBeforeCompany when after => Head(name.Entity),
                    OfficeReading.FounderAfterCompany when before => Founder(name.Entity),
                    OfficeReading.FounderBeforeCompany when after => Founder(name.Entity),
                    OfficeReading.CompanyBeforePerson when after => Led(name.Entity),
                    OfficeReading.CompanyAfterPerson when before => Led(name.Entity),
                    _ => -1,
                };
                if (meant < 0 || IsNamed(name, office)) continue;
                var first = Math.Min(name.First, office.First);
                mentions.Add(new Mention(meant, name.Field, first, Math.Max(name.End, office.End) - first, Implied: true));
            }
        }
    }

    /// <summary>Only a space, a hyphen (Nvidia-Chef) or an elision between: "…of OpenAI. Founder Masayoshi Son" is not OpenAI's founder.</summary>
    private bool Adjoins(EvidenceField field, int at) => sightings.In(field).Gap(at) is " " or "\u00A0" or "-" or "'" or "’" or "'s " or "’s ";

    /// <summary>
    /// Who holds the office is named beside it: "Brad Smith, le président de Microsoft", "Microsoft president Brad Smith".
    /// Where every word has a capital that cannot be told.
    /// </summary>
    private bool IsNamed(Mention name, PhraseMatch office)
    {
        if ((OfficeReading)office.Use.Owner is OfficeReading.CompanyBeforePerson or OfficeReading.CompanyAfterPerson) return false;
        var tokens = sightings.In(office.Field);
        if (office.Field == EvidenceField.Title && TitleCase.Is(tokens)) return false;
        int first = Math.Min(name.First, office.First), end = Math.Max(name.End, office.End);
        return (end + 1 < tokens.Count && tokens.Gap(end) is " " or ", " && IsFullName(tokens, end))
            || (first >= 2 && tokens.Gap(first) is ", " or ", le " or ", la " && IsFullName(tokens, first - 2))
            || (first >= 3 && tokens.Gap(first - 1) is ", " && !tokens[first - 1].Is(TokenShape.Capital) && IsFullName(tokens, first - 3));
    }

    private static bool IsFullName(TokenizedText tokens, int first) =>
        tokens[first].Is(TokenShape.Capital) && tokens[first + 1].Is(TokenShape.Capital) && tokens.Gap(first + 1) is " "
        && tokens[first].Length > 2 && tokens[first + 1].Length > 2 && !tokens[first].Is(TokenShape.AllCapitals);

    private bool SomebodyElse(PhraseMatch office)
    {
        foreach (var other in sightings.All)
        {
            if (other.Use.Role == PhraseRole.Office && (OfficeReading)other.Use.Owner == OfficeReading.SomebodyElse
                && other.Field == office.Field && (other.End == office.First || other.First == office.End || other.End == office.First - 1)) return true;
        }

        return false;
    }

    private int Head(int company) =>
        dictionary.Entities[company].Head is { } slug ? dictionary.EntityBySlug.GetValueOrDefault(slug, -1) : -1;

    /// <summary>Who founded an AI company mostly leads it still; who founded an older one does not.</summary>
    private int Founder(int company) => dictionary.Entities[company].IsAi ? Head(company) : -1;

    private int Led(int person)
    {
        var slug = dictionary.Entities[person].Tag.Slug;
        for (var i = 0; i < dictionary.Entities.Count; i++)
            if (dictionary.Entities[i].Head == slug) return i;
        return -1;
    }
}
