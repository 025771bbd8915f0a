namespace AiNewsHub.Content.Extraction.Facts;

/// <summary>A value and who said it.</summary>
internal sealed record Reading<T>(T Value, string Source);
