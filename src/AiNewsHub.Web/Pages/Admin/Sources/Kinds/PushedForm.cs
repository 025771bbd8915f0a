using AiNewsHub.Core.Model;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

internal sealed class PushedForm : SourceKindForm
{
    public override SourceKind Kind => SourceKind.Pushed;

    public override string Word(HubTexts texts) => texts["pushed to us"];

    public override string? Offer(HubTexts texts) => texts["Or take entries that a program sends"];

    public override string Added(HubTexts texts) => texts["Added. Now make its token."];

    public override (string Page, string Words)? NextStep(HubTexts texts) => ("Token", texts["Its token"]);
}
