using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Tagging.Relevance;

/// <summary>
/// What the relevance model sees of a text. Names: <c>=…</c> how strong cues stand in which place, <c>@slug</c> an entity, <c>~phrase</c> a cue.
/// The model's weights are kept under these names; here they are numbers. Names that are not known are left out.
/// </summary>
internal sealed class RelevanceFeatures
{
    public const string ClearTitle = "=clear-title", ClearLead = "=clear-lead", ClearBody = "=clear-body";
    public const string LikelyTitle = "=likely-title", LikelyText = "=likely-text";
    public const string NameTitle = "=name-title", NameLead = "=name-lead", NameBody = "=name-body";
    public const string DoubtfulTitle = "=doubtful-name-title", DoubtfulCompany = "=doubtful-name-company";
    public const string MakerTitle = "=maker-title", MakerText = "=maker-text";
    public const string TitleAndText = "=title-and-text";
    public const string Beside = "=ambiguous-beside", BesideTitle = "=ambiguous-title-beside";
    public const string Company = "=ambiguous-company", CompanyTitle = "=ambiguous-title-company", MakerCompany = "=ambiguous-maker";
    public const string AgainstTitle = "=against-title", AgainstText = "=against-text";
    public const string AiSource = "=source-of-ai";

    // In a text of this many words after the lead a mention counts as one; in a longer one as less.
    private const int BodyWords = 60;
    private const int MostInLead = 4, MostInBody = 6, MostFamilies = 5, MostAgainst = 4;
    private const int Families = 64;

    private readonly TagDictionary _dictionary;
    private readonly int[] _entities, _cues;
    private readonly Standing[] _standings;
    private readonly int _clearTitle, _clearLead, _clearBody, _likelyTitle, _likelyText, _nameTitle, _nameLead, _nameBody, _doubtfulTitle;
    private readonly int _doubtfulCompany, _makerTitle, _makerText, _titleAndText, _beside, _besideTitle, _company, _companyTitle, _makerCompany;
    private readonly int _againstTitle, _againstText, _aiSource;

    public RelevanceFeatures(TagDictionary dictionary, FeatureNames names)
    {
        _dictionary = dictionary;
        _entities = [.. dictionary.Entities.Select(entity => names.NumberOf("@" + entity.Tag.Slug))];
        _cues = [.. dictionary.Signals.Select(cue => names.NumberOf("~" + cue.Phrase.Written))];
        _standings = Standings(dictionary);
        (_clearTitle, _clearLead, _clearBody) = (names.NumberOf(ClearTitle), names.NumberOf(ClearLead), names.NumberOf(ClearBody));
        (_likelyTitle, _likelyText) = (names.NumberOf(LikelyTitle), names.NumberOf(LikelyText));
        (_nameTitle, _nameLead, _nameBody) = (names.NumberOf(NameTitle), names.NumberOf(NameLead), names.NumberOf(NameBody));
        (_doubtfulTitle, _doubtfulCompany) = (names.NumberOf(DoubtfulTitle), names.NumberOf(DoubtfulCompany));
        (_makerTitle, _makerText, _titleAndText) = (names.NumberOf(MakerTitle), names.NumberOf(MakerText), names.NumberOf(TitleAndText));
        (_beside, _besideTitle) = (names.NumberOf(Beside), names.NumberOf(BesideTitle));
        (_company, _companyTitle, _makerCompany) = (names.NumberOf(Company), names.NumberOf(CompanyTitle), names.NumberOf(MakerCompany));
        (_againstTitle, _againstText, _aiSource) = (names.NumberOf(AgainstTitle), names.NumberOf(AgainstText), names.NumberOf(AiSource));
    }

    /// <summary>What naming an entity says.</summary>
    private enum Standing : byte
    {
        Nothing,
        /// <summary>Makes AI among other things.</summary>
        Maker,
        /// <summary>Is known for AI.</summary>
        Ai,
    }

    /// <summary>The term that a source's topic is, after all cues and entities.</summary>
    public static int SourceTerm(TagDictionary dictionary) => dictionary.Signals.Count + dictionary.Entities.Count;

    /// <summary>Reads a text into <paramref name="reading"/>, which is emptied first.</summary>
    /// <param name="sightings">All phrases seen.</param>
    /// <param name="language">Of the text, where it is known.</param>
    /// <param name="mentions">Of entities, by entity.</param>
    /// <param name="entities">Those that became tags, in the same order.</param>
    /// <param name="doubtful">Names whose context neither speaks for them nor against.</param>
    /// <param name="fromAiSource">The source writes of nothing else.</param>
    /// <param name="reading">What was read.</param>
    public void Read(
        PhraseMatches sightings, string? language, ReadOnlySpan<Mention> mentions, ReadOnlySpan<int> entities, List<PhraseMatch> doubtful, bool fromAiSource,
        RelevanceReading reading)
    {
        reading.Clear();
        CueReader.Read(_dictionary, sightings, language, reading.Cues);
        var body = Math.Max(1, (sightings.Text.Count - CueReader.LeadWords) / (double)BodyWords);
        var names = ReadNames(mentions, entities, reading);
        ReadCues(body, reading);
        ReadStandings(names, doubtful, body, reading);
        if (fromAiSource) Set(reading, _aiSource, 1, SourceTerm(_dictionary));
    }

    private Names ReadNames(ReadOnlySpan<Mention> mentions, ReadOnlySpan<int> entities, RelevanceReading reading)
    {
        var names = default(Names);
        var at = 0;
        foreach (var entity in entities)
        {
            Set(reading, _entities[entity], 1, Term(entity));
            while (at < mentions.Length && mentions[at].Entity < entity) at++;
            for (; at < mentions.Length && mentions[at].Entity == entity; at++)
            {
                var mention = mentions[at];
                var place = mention.Field == EvidenceField.Title ? CuePlace.Title
                    : mention.Field == EvidenceField.Text && mention.First >= CueReader.LeadWords ? CuePlace.Body : CuePlace.Lead;
                if (_standings[entity] == Standing.Ai) names.Ai |= 1 << (int)place;
                else if (_standings[entity] == Standing.Maker) names.Maker |= 1 << (int)place;
                if (_standings[entity] != Standing.Nothing) reading.Causes.Add((NameFeature(_standings[entity], place), Term(entity)));
            }
        }

        return names;
    }

    private int NameFeature(Standing standing, CuePlace place) => (standing, place) switch
    {
        (Standing.Ai, CuePlace.Title) => _nameTitle,
        (Standing.Ai, CuePlace.Lead) => _nameLead,
        (Standing.Ai, _) => _nameBody,
        (_, CuePlace.Title) => _makerTitle,
        _ => _makerText,
    };

    private void ReadCues(double body, RelevanceReading reading)
    {
        double clearLead = 0, clearBody = 0, likely = 0, against = 0;
        foreach (var cue in reading.Cues)
        {
            Set(reading, _cues[cue.Number], 1, cue.Number);
            switch (cue.Strength, cue.Place)
            {
                case (CueStrength.Clear, CuePlace.Title):
                    Set(reading, _clearTitle, 1, cue.Number);
                    break;
                case (CueStrength.Clear, CuePlace.Lead):
                    Set(reading, _clearLead, Math.Log(1 + Math.Min(MostInLead, ++clearLead)), cue.Number);
                    break;
                case (CueStrength.Clear, _):
                    clearBody += 1 / body;
                    Set(reading, _clearBody, Math.Log(1 + Math.Min(MostInBody, clearBody)), cue.Number);
                    break;
                case (CueStrength.Likely, CuePlace.Title):
                    Set(reading, _likelyTitle, 1, cue.Number);
                    break;
                case (CueStrength.Likely, _):
                    likely += cue.Place == CuePlace.Lead ? 1 : 1 / body;
                    Set(reading, _likelyText, Math.Log(1 + Math.Min(MostInLead, likely)), cue.Number);
                    break;
                case (CueStrength.Against, CuePlace.Title):
                    Set(reading, _againstTitle, 1, cue.Number);
                    break;
                case (CueStrength.Against, _):
                    against += cue.Place == CuePlace.Lead ? 1 : 1 / body;
                    Set(reading, _againstText, Math.Log(1 + Math.Min(MostAgainst, against)), cue.Number);
                    break;
            }
        }
    }

    private void ReadStandings(Names names, List<PhraseMatch> doubtful, double body, RelevanceReading reading)
    {
        ulong families = 0, titleFamilies = 0;
        bool clearTitle = (names.Ai & 1) != 0, clearText = (names.Ai & ~1) != 0;
        foreach (var cue in reading.Cues)
        {
            if (cue.Strength == CueStrength.Clear)
            {
                clearTitle |= cue.Place == CuePlace.Title;
                clearText |= cue.Place != CuePlace.Title;
            }

            if (cue.Strength is not (CueStrength.Likely or CueStrength.Ambiguous)) continue;
            families |= 1UL << (cue.Family % Families);
            if (cue.Place == CuePlace.Title) titleFamilies |= 1UL << (cue.Family % Families);
        }

        foreach (var name in doubtful)
        {
            if (name.Field != EvidenceField.Title || _standings[name.Use.Owner] != Standing.Ai) continue;
            Set(reading, _doubtfulTitle, 1, Term(name.Use.Owner));
            if (families != 0) Set(reading, _doubtfulCompany, 1, Term(name.Use.Owner));
        }

        if ((names.Ai & 1) != 0) Put(reading, _nameTitle, 1);
        if ((names.Ai & 2) != 0) Put(reading, _nameLead, 1);
        if ((names.Ai & 4) != 0) Put(reading, _nameBody, 1 / Math.Sqrt(body));
        if ((names.Maker & 1) != 0) Put(reading, _makerTitle, 1);
        if ((names.Maker & ~1) != 0) Put(reading, _makerText, 1);
        if (clearTitle && clearText) Share(reading, _titleAndText, 1, CueStrength.Clear);
        var kinds = Math.Min(MostFamilies, System.Numerics.BitOperations.PopCount(families));
        if (kinds == 0) return;
        if (clearTitle || clearText)
        {
            Share(reading, _beside, Math.Log(1 + kinds), CueStrength.Ambiguous);
            if (titleFamilies != 0) Share(reading, _besideTitle, 1, CueStrength.Ambiguous);
            return;
        }

        // Two of them meet by chance in any text about machines; from the third on they speak for one matter.
        if (kinds > 2) Share(reading, _company, Math.Log(kinds - 1), CueStrength.Ambiguous);
        if (kinds > 1 && titleFamilies != 0) Share(reading, _companyTitle, 1, CueStrength.Ambiguous);
        if (names.Maker != 0) Share(reading, _makerCompany, Math.Log(1 + kinds), CueStrength.Ambiguous);
    }

    /// <summary>Due to all the cues that say no more than this.</summary>
    private static void Share(RelevanceReading reading, int feature, double value, CueStrength most)
    {
        Put(reading, feature, value);
        foreach (var cue in reading.Cues)
            if (cue.Strength == most || cue.Strength == CueStrength.Likely) reading.Causes.Add((feature, cue.Number));
    }

    private int Term(int entity) => _dictionary.Signals.Count + entity;

    private static void Put(RelevanceReading reading, int feature, double value)
    {
        if (feature >= 0) reading.Features[feature] = value;
    }

    private static void Set(RelevanceReading reading, int feature, double value, int term)
    {
        if (feature < 0) return;
        reading.Features[feature] = value;
        reading.Causes.Add((feature, term));
    }

    /// <summary>An entity is known for AI when the dictionary says so, and a person when all that he leads is; who makes something of AI is a maker.</summary>
    private static Standing[] Standings(TagDictionary dictionary)
    {
        var standings = new Standing[dictionary.Entities.Count];
        var led = new Dictionary<int, bool>();
        foreach (var entry in dictionary.Entities)
        {
            if (entry.Head is { } head && dictionary.EntityBySlug.TryGetValue(head, out var person))
                led[person] = led.GetValueOrDefault(person, true) && entry.IsAi;
            if (entry.IsAi && entry.Maker is { } slug && dictionary.EntityBySlug.TryGetValue(slug, out var maker)) standings[maker] = Standing.Maker;
        }

        for (var entity = 0; entity < standings.Length; entity++)
            if (dictionary.Entities[entity].IsAi || led.GetValueOrDefault(entity)) standings[entity] = Standing.Ai;
        return standings;
    }

    /// <summary>Places, as bits, where makers and what is known for AI are named.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Names
    {
        public int Ai;
        public int Maker;
    }
}
