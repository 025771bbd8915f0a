namespace AiNewsHub.Content.Tagging;

/// <summary>The nature of a text; an announcement speaks for its own party and is not independent coverage. Stored by number.</summary>
public enum ArticleKind
{
    Report,
    Announcement,
    PressRelease,
    Paper,
    Opinion,
    Newsletter,
    Other,
}
