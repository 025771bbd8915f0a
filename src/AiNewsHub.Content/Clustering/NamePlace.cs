using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering;

/// <summary>Where the name of a tag stands, in the headline or in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamePlace(bool InTitle, int Start, int End);
