namespace AiNewsHub.Web.Pages.Shared;

/// <summary>One line of a form, drawn by <c>_Field</c>: label, input, and under it the mistake or else the hint.</summary>
public sealed record FormField(string Name, string Label, string? Value = null)
{
    public string Type { get; init; } = "text";
    public string? Hint { get; init; }
    /// <summary>What the browser may fill in, such as <c>current-password</c>.</summary>
    public string? AutoComplete { get; init; }
    public string? Placeholder { get; init; }
    public int? MaxLength { get; init; }
    /// <summary>Bounds of a number.</summary>
    public int? Min { get; init; }
    public int? Max { get; init; }
    public int? MinLength { get; init; }
    public bool Required { get; init; }
    public bool Focus { get; init; }
    /// <summary>Lines of a text area; an input where it is not set.</summary>
    public int? Rows { get; init; }
}
