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
                    OfficeReading.CompanyBeforePerson when after => Led(name.Entity),
                    OfficeReading.CompanyAfterPerson when before => Led(name.Entity),
                    _ => -1,
                };
                if (meant < 0) continue;
                var first = Math.Min(name.First, office.First);
                mentions.Add(new Mention(meant, name.Field, first, Math.Max(name.End, office.End) - first, Implied: true));
            }
        }
    }

    /// <summary>Only a space or an elision between: "…of OpenAI. Founder Masayoshi Son" is not OpenAI's founder.</summary>
    private bool Adjoins(EvidenceField field, int at) => sightings.In(field).Gap(at) is " " or "\u00A0" or "'" or "’" or "'s " or "’s ";

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

    private int Led(int person)
    {
        var slug = dictionary.Entities[person].Tag.Slug;
        for (var i = 0; i < dictionary.Entities.Count; i++)
            if (dictionary.Entities[i].Head == slug) return i;
        return -1;
    }
}
