using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AiNewsHub.Web.Pages.Admin.Articles;

/// <summary>An editor's word on how something was written.</summary>
public sealed class DisclosureForm
{
    public Authorship Authorship { get; set; }
    public string? Reason { get; set; }

    internal string Question { get; init; } = "";

    /// <summary>What was found, in words, where the editors have said nothing.</summary>
    internal string Found { get; init; } = "";
    internal bool IsSet { get; init; }

    /// <summary>Writes mistakes beside their fields.</summary>
    public bool Check(ModelStateDictionary mistakes, HubTexts texts)
    {
        if (!Enum.IsDefined(Authorship) || mistakes["Form.Authorship"]?.Errors.Count > 0) mistakes.AddModelError("", texts["Choose one of the three."]);
        if (Reason?.Length > SetDisclosure.LongestReason)
            mistakes.AddModelError("Form.Reason", texts["No more than {0} characters.", SetDisclosure.LongestReason]);
        if (Authorship != Authorship.NotSaid && string.IsNullOrWhiteSpace(Reason))
            mistakes.AddModelError("Form.Reason", texts["Readers are shown why: give the sentence that says so, or your reason."]);
        return mistakes.IsValid;
    }
}
