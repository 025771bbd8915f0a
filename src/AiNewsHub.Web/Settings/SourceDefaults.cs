using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Sources</c> of the configuration: what the form for a new source begins with.</summary>
internal sealed record SourceDefaults
{
    public SourceScope Scope { get; init; }
    public bool ReadPages { get; init; } = true;
    public bool ShowImages { get; init; } = true;

    /// <exception cref="WrongSettingException">The scope is none.</exception>
    public static SourceDefaults Read(IConfiguration configuration)
    {
        var defaults = configuration.GetSection("Sources").Get<SourceDefaults>() ?? new();
        return Enum.IsDefined(defaults.Scope)
            ? defaults
            : throw new WrongSettingException($"Sources:Scope wants {string.Join(", ", Enum.GetNames<SourceScope>())}.");
    }
}
