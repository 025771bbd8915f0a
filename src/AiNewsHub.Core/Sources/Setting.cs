namespace AiNewsHub.Core.Sources;

/// <summary>One setting among those that a value holds.</summary>
/// <param name="Label">What the log of changes calls it.</param>
/// <param name="Value">What it is set to; another value is a change.</param>
internal sealed record Setting<T>(string Label, Func<T, object?> Value)
{
    /// <summary>As it may be logged.</summary>
    public Func<object, object>? Shown { get; init; }

    /// <summary>Where it stands in a file of sources; null for what every reader's OPML has a place for.</summary>
    public SettingAttribute<T>? Attribute { get; init; }

    /// <summary>The change with what was before, so that it can be taken back by hand; null where there is none.</summary>
    public string? Change(T before, T after)
    {
        var (old, now) = (Value(before), Value(after));
        return Equals(old, now) ? null : $"{Label}: {Text(old)} → {Text(now)}";
    }

    private object Text(object? value) => value is null ? "–" : Shown?.Invoke(value) ?? value;
}

/// <summary>An attribute of an outline, in the hub's own namespace.</summary>
/// <param name="Name">Without prefix.</param>
/// <param name="Write">Null where the setting is as usual and need not be said.</param>
/// <param name="Read">The settings with what the attribute says; unchanged where it says nothing that is known.</param>
internal sealed record SettingAttribute<T>(string Name, Func<T, string?> Write, Func<T, string, T> Read)
{
    /// <summary>By the name of the member; the first member is usual.</summary>
    public static SettingAttribute<T> Choice<TChoice>(string name, Func<T, TChoice> get, Func<T, TChoice, T> set)
        where TChoice : struct, Enum =>
        new(
            name,
            settings => Equals(get(settings), default(TChoice)) ? null : get(settings).ToString(),
            (settings, text) => Enum.TryParse<TChoice>(text, out var value) && Enum.IsDefined(value) ? set(settings, value) : settings);

    /// <summary>There with one word where the setting is not as usual.</summary>
    public static SettingAttribute<T> Word(string name, string word, Func<T, bool> isSet, Func<T, T> set) =>
        new(name, settings => isSet(settings) ? word : null, (settings, text) => text == word ? set(settings) : settings);
}
