namespace AiNewsHub.Content.Tagging;

/// <summary>Who speaks through a source. A vendor's own announcement is never independent coverage. Stored by number.</summary>
public enum SourceRole
{
    Press,
    Vendor,
    Research,
    Newsletter,
    Community,
}
