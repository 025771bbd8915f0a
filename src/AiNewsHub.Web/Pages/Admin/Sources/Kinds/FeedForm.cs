using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

internal sealed class FeedForm : SourceKindForm
{
    public override SourceKind Kind => SourceKind.Feed;

    public override string Word(HubTexts texts) => texts["feed"];
}
