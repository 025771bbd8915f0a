namespace AiNewsHub.Web.Reading;

internal static class ConsecutiveGroups
{
    /// <summary>Cuts a list where its key changes, keeping its order.</summary>
    public static IEnumerable<(TKey Key, IReadOnlyList<T> Items)> ChunkBy<T, TKey>(this IReadOnlyList<T> items, Func<T, TKey> keyOf)
        where TKey : IEquatable<TKey>
    {
        var start = 0;
        for (var i = 1; i <= items.Count; i++)
        {
            if (i < items.Count && keyOf(items[i]).Equals(keyOf(items[start]))) continue;
            yield return (keyOf(items[start]), items.Skip(start).Take(i - start).ToList());
            start = i;
        }
    }
}
