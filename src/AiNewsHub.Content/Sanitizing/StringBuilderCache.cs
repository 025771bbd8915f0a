using System.Text;

namespace AiNewsHub.Content.Sanitizing;

/// <summary>
/// Keeps a few string builders of each thread for the next text: what they grow through costs as much as what they give, and every
/// entry of every feed needs three or four.
/// </summary>
internal static class StringBuilderCache
{
    private const int Kept = 4;
    private const int LargestKept = 40_000;

    [ThreadStatic]
    private static StringBuilder?[]? _spare;

    public static StringBuilder Take()
    {
        foreach (ref var place in (_spare ??= new StringBuilder?[Kept]).AsSpan())
        {
            if (place is not { } builder) continue;
            place = null;
            return builder;
        }

        return new(4_000);
    }

    /// <summary>The text; the builder must not be used any more.</summary>
    public static string Finish(StringBuilder builder)
    {
        var text = builder.ToString();
        Return(builder);
        return text;
    }

    /// <summary>The builder must not be used any more.</summary>
    public static void Return(StringBuilder builder)
    {
        if (builder.Capacity > LargestKept) return;
        builder.Clear();
        foreach (ref var place in (_spare ??= new StringBuilder?[Kept]).AsSpan())
        {
            if (place is not null) continue;
            place = builder;
            break;
        }
    }
}
