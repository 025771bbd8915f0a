namespace AiNewsHub.Web.Settings;

/// <summary>How a setting is asked for.</summary>
internal enum SettingForm
{
    Text,
    /// <summary>Several lines of text.</summary>
    Lines,
    Number,
    Choice,
    /// <summary>Shown to nobody, not even to who set it, and written in no log.</summary>
    Secret,
}

/// <summary>One setting of the page. All that it says in words is English and looked up in the interface's languages.</summary>
/// <param name="Key">As it stands in the configuration.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What all settings together say of it, in the form in which it is written.</param>
internal sealed record SettingRow(string Key, string Label, Func<AllSettings, string?> Value)
{
    public SettingForm Form { get; init; }
    public string? Hint { get; init; }
    /// <summary>What the hint has places for.</summary>
    public IReadOnlyList<object> HintValues { get; init; } = [];
    /// <summary>Values with their words, of a choice.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];
    /// <summary>Whether it counts from the next start on only.</summary>
    public bool NextStart { get; init; }
    /// <summary>What changing it can do that nobody may want; it is asked again then.</summary>
    public string? Danger { get; init; }
    /// <summary>The one value that it can do so with; null for any.</summary>
    public string? DangerousValue { get; init; }
}

/// <summary>Settings that are saved together.</summary>
/// <param name="Id">In addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Rows">In their order.</param>
internal sealed record SettingGroup(string Id, string Title, IReadOnlyList<SettingRow> Rows);
