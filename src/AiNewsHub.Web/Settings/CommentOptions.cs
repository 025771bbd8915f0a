using System.Globalization;
using AiNewsHub.Core.Comments;

namespace AiNewsHub.Web.Settings;

/// <summary>Section <c>Comments</c> of the configuration: whether readers may comment, and how long what goes with it is kept.</summary>
internal static class CommentOptions
{
    /// <exception cref="WrongSettingException">A setting is not what it has to be.</exception>
    public static CommentRules Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Comments");
        var rules = new CommentRules();
        return rules with
        {
            IsOpen = section["Open"] switch
            {
                null or "" => false,
                var text when bool.TryParse(text, out var open) => open,
                var text => throw new WrongSettingException($"Comments:Open wants true or false, not '{text}'."),
            },
            SenderDays = Days(section, "SenderDays", rules.SenderDays),
            EraseDays = Days(section, "EraseDays", rules.EraseDays),
        };
    }

    private static int Days(IConfigurationSection section, string key, int standard) => section[key] switch
    {
        null or "" => standard,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 365 => days,
        var text => throw new WrongSettingException($"Comments:{key} wants a number of days from 1 to 365, not '{text}'."),
    };
}
