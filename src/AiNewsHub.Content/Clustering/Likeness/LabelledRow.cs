namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>Two articles that somebody has compared: what is measured of them, whether they tell of one event, and the events, for folds.</summary>
internal sealed record LabelledRow(double[] Parts, bool IsSame, string Event, string OtherEvent, double Weight);
