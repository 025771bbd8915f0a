using AiNewsHub.Content.Tagging;

namespace AiNewsHub.Core.Tags;

/// <summary>How the places of evidence are called in the store.</summary>
internal static class EvidenceFields
{
    public static string NameOf(EvidenceField field) => field switch
    {
        EvidenceField.Title => "title",
        EvidenceField.Text => "text",
        EvidenceField.Source => "source",
        _ => "category",
    };

    public static EvidenceField Of(string name) => name switch
    {
        "title" => EvidenceField.Title,
        "text" => EvidenceField.Text,
        "source" => EvidenceField.Source,
        _ => EvidenceField.Category,
    };
}
