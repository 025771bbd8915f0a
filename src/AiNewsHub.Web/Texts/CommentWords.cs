using AiNewsHub.Content.Comments;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Web.Texts;

/// <summary>What concerns comments and readers' reports in words.</summary>
public static class CommentWords
{
    public static string Of(this HubTexts texts, CommentSetting setting) => setting switch
    {
        CommentSetting.Open => texts["open"],
        CommentSetting.Closed => texts["closed"],
        _ => texts["as the hub is set"],
    };

    public static string Of(this HubTexts texts, CommentState state) => state switch
    {
        CommentState.Held => texts["waits"],
        CommentState.Shown => texts["shown"],
        CommentState.Spam => texts["spam"],
        CommentState.Deleted => texts["deleted"],
        _ => texts["taken back"],
    };

    public static string Of(this HubTexts texts, ReportKind kind) => kind switch
    {
        ReportKind.Tag => texts["A tag is wrong or missing"],
        ReportKind.Merge => texts["Articles are wrongly together, or apart"],
        ReportKind.Language => texts["The language is wrong"],
        ReportKind.Date => texts["The date is wrong"],
        _ => texts["A source to read"],
    };

    public static string Of(this HubTexts texts, ReportState state) => state switch
    {
        ReportState.Received => texts["Received"],
        ReportState.Done => texts["Done"],
        _ => texts["Declined"],
    };

    /// <summary>What speaks for spam, as the filter of the content names it.</summary>
    public static string Of(this HubTexts texts, SpamReason reason)
    {
        var sign = reason.Sign switch
        {
            "link" or "links" => texts["a link"],
            "hidden" => texts["a hidden address"],
            "mail" => texts["an e-mail address"],
            "phone" => texts["a number to call"],
            "handle" => texts["an account to write to"],
            "price" => texts["a price or an offer"],
            "percent" => texts["a percentage"],
            "name" => texts["a name that advertises"],
            "address" => texts["the address that goes with the name"],
            "self" => texts["something of their own"],
            "invite" => texts["asks to go somewhere"],
            "contact" => texts["asks to be written to or called"],
            "money" => texts["easy money"],
            "body" => texts["cures, charms or company"],
            "trade" => texts["something for sale"],
            "brand" => texts["a name of trade"],
            "vote" => texts["asks to share or follow"],
            "praise" => texts["praise that fits anything"],
            "hollow" => texts["phrases that fit anything"],
            "urge" => texts["urges"],
            "disguised" => texts["disguised letters"],
            "repeated" => texts["repetition"],
            "markup" => texts["markup"],
            "shouting" => texts["capitals only"],
            "copied" => texts["the same text elsewhere"],
            "words" => texts["words of spam"],
            _ => reason.Sign,
        };
        return reason.Found is { } found ? $"{sign}: {found}" : sign;
    }
}
