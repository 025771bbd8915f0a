namespace AiNewsHub.Content.Provenance;

/// <summary>Whom a text says it is based on: a publisher or agency, with the address where one was linked.</summary>
public sealed record ViaMention(string Name, Uri? Url);
