using System.Runtime.InteropServices;

namespace AiNewsHub.Core.Stories;

/// <summary>When an edition begins and when it is over.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EditionSpan(DateTimeOffset From, DateTimeOffset Until);
