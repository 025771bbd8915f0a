using AiNewsHub.Core.Curation;
using AiNewsHub.Core.Curation.Deciding;
using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Curation.Vocabulary;
using AiNewsHub.Core.Model;
using AiNewsHub.Web.Settings;

namespace AiNewsHub.Web.Pages.Admin;

/// <summary>Where the button of a change leads that takes it back.</summary>
internal static class UndoAddress
{
    public static string Of(AuditEntry entry) => entry.Action switch
    {
        var action when action.StartsWith(UndoSource.Prefix, StringComparison.Ordinal) => "/admin/sources/undo",
        var action when action.StartsWith(WriteRule.Prefix, StringComparison.Ordinal) => "/admin/rules/undo",
        var action when action.StartsWith(EditTag.Prefix, StringComparison.Ordinal) => $"/admin/tags/{entry.Subject}?handler=Undo",
        var action when action.StartsWith(ChangeSettings.Prefix, StringComparison.Ordinal) => "/admin/settings/undo",
        var action when UndoReaders.IsOf(action) => "/admin/comments/undo",
        _ => "/admin/undo",
    };
}
