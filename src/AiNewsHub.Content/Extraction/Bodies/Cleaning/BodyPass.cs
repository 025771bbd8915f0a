namespace AiNewsHub.Content.Extraction.Bodies.Cleaning;

/// <summary>How hard a pass of the body search is on what it doubts; a page that yields too little is tried again more gently.</summary>
internal sealed record BodyPass(bool StripUnlikely, bool WeighClasses, bool CleanConditionally);
