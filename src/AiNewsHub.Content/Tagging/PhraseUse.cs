namespace AiNewsHub.Content.Tagging;

/// <summary>What seeing a phrase is evidence of.</summary>
internal enum PhraseRole
{
    /// <summary>A spelling of an entity; <see cref="PhraseUse.Owner"/> is its index among the entities.</summary>
    Alias,
    /// <summary>Contains a spelling but means something else.</summary>
    Trap,
    /// <summary>A word some ambiguous spelling asks for or fears; Owner is its number among such words.</summary>
    Context,
    /// <summary>A word of a topic; Owner is the topic's index.</summary>
    Topic,
    /// <summary>A phrase in which a topic's words mean something else.</summary>
    TopicTrap,
    /// <summary>A word of a class; Owner is the class's number.</summary>
    WordClass,
    /// <summary>A word for or against AI; Owner is the signal's number.</summary>
    Signal,
    /// <summary>An office; Owner is an <see cref="OfficeReading"/>.</summary>
    Office,
}

/// <summary>One of the things a phrase of the dictionary stands for; no two have one number.</summary>
internal sealed record PhraseUse(PhraseRole Role, int Owner, Phrase Phrase, int Number)
{
    // What word classes say of a topic is said by then; they hold words of every text.
    private const int WordsOfClasses = 120;

    public WrittenForm Form { get; } = new(Phrase);

    /// <summary>Of how many words from the beginning it is looked for.</summary>
    public int Until { get; } = Role == PhraseRole.WordClass ? WordsOfClasses : int.MaxValue;
}

/// <summary>How an office beside a name is read.</summary>
internal enum OfficeReading
{
    /// <summary>"the Nvidia chief"</summary>
    PersonAfterCompany,
    /// <summary>"patron de Nvidia"</summary>
    PersonBeforeCompany,
    /// <summary>"the OpenAI founder": the head of a company that is young enough.</summary>
    FounderAfterCompany,
    /// <summary>"fondateur de Mistral AI"</summary>
    FounderBeforeCompany,
    /// <summary>"la société de Sam Altman"</summary>
    CompanyBeforePerson,
    /// <summary>"Sam Altman's company"</summary>
    CompanyAfterPerson,
    /// <summary>"former", "scientist": then it is somebody else.</summary>
    SomebodyElse,
}
