namespace AiNewsHub.Content.Tagging;

/// <summary>What a tag stands for. The dictionary has one file per kind.</summary>
public enum TagKind
{
    Company,
    Model,
    Person,
    Product,
    Hardware,
    Topic,
    Place,
}
