using AiNewsHub.Core.Images;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Images</c> of the configuration: whether the hub keeps pictures, and how much of them.</summary>
internal static class ImageOptions
{
    /// <exception cref="WrongSettingException">The limit is no sensible number.</exception>
    public static ImageSettings Read(IConfiguration configuration, HubSettings hub)
    {
        var section = configuration.GetSection("Images");
        var standard = new ImageSettings(Path.GetFullPath(hub.ImageFolder));
        var settings = standard with
        {
            Enabled = section.GetValue("Enabled", standard.Enabled),
            MaxMegabytes = section.GetValue("MaxMegabytes", standard.MaxMegabytes),
        };
        return settings.MaxMegabytes > 0
            ? settings
            : throw new WrongSettingException("Images:MaxMegabytes must be 1 or more; to have no pictures, set Images:Enabled=false.");
    }
}
