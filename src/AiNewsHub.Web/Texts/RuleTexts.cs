using AiNewsHub.Core.Curation.Ruling;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Rules;

namespace AiNewsHub.Web.Texts;

/// <summary>Rules in words.</summary>
internal static class RuleTexts
{
    public static string Of(this HubTexts texts, RuleEffect effect) => effect switch
    {
        RuleEffect.Keep => texts["keep: readers see them, whatever they are about"],
        RuleEffect.Hide => texts["hide from readers"],
        RuleEffect.Hold => texts["hold for an editor"],
        RuleEffect.Tag => texts["give a tag"],
        RuleEffect.Pin => texts["put their stories in a place"],
        _ => texts["put their stories in a section"],
    };

    /// <summary>The effect with what it is about.</summary>
    public static string Said(this HubTexts texts, RuleTerms terms) => terms.Effect switch
    {
        RuleEffect.Keep => texts["keep"],
        RuleEffect.Hide => texts["hide"],
        RuleEffect.Hold => texts["hold"],
        RuleEffect.Tag => texts["tag: {0}", texts.Tag(terms.Target ?? "")],
        RuleEffect.Pin => texts["place {0} of {1} for {2} h", terms.Place, texts.PageOf(terms.Target ?? ""), terms.Hours],
        _ => texts["section: {0}", texts.PageOf(terms.Target ?? "")],
    };

    /// <summary>What a rule did to an article.</summary>
    public static string Did(this HubTexts texts, RuledBy act) => act.Effect switch
    {
        RuleEffect.Keep => texts["Kept by the rule {0}", act.Name],
        RuleEffect.Hide => texts["Hidden by the rule {0}", act.Name],
        RuleEffect.Hold => texts["Held by the rule {0}", act.Name],
        RuleEffect.Tag => texts["Tagged {0} by the rule {1}", texts.Tag(act.Target ?? ""), act.Name],
        RuleEffect.Pin => texts["Its story was put in a place by the rule {0}", act.Name],
        _ => texts["Its story was put in a section by the rule {0}", act.Name],
    };

    public static string Of(this HubTexts texts, RuleProblem problem) => problem switch
    {
        RuleProblem.NoName => texts["Give it a name, of 100 letters at most."],
        RuleProblem.NoSearch => texts["Nothing is left to search for."],
        RuleProblem.NeedsStory => texts["story:, is:lead, is:covered and is:copy ask for an article’s story, which is not known yet when rules are asked."],
        RuleProblem.NoTarget => texts["There is no such tag, section or page."],
        RuleProblem.NoPlace => texts["A place is from 1 to 9, for 1 to 744 hours."],
        _ => "",
    };

    /// <summary>What of what it finds would change.</summary>
    public static string Changes(this HubTexts texts, RuleTrial trial) => trial.Effect switch
    {
        RuleEffect.Hide => texts.Count(trial.Changed, "Readers would not see {0} any more.", "Readers would not see {0} any more."),
        RuleEffect.Hold => texts.Count(trial.Changed, "{0} would wait for an editor.", "{0} would wait for an editor."),
        RuleEffect.Keep => texts.Count(trial.Changed, "{0} that is held or left out would be seen.", "{0} that are held or left out would be seen."),
        RuleEffect.Tag => texts.Count(trial.Changed, "{0} does not carry the tag yet.", "{0} do not carry the tag yet."),
        _ => "",
    };

    /// <summary>How far the work of a rule is, or what came of it.</summary>
    public static string Words(this HubTexts texts, CurationRun run) => (run.Work, run.EndedAt) switch
    {
        (CurationWork.ApplyRule, null) => texts["Being applied: {0} of {1} articles", AdminTexts.Number(run.Done), AdminTexts.Number(run.Total)],
        (CurationWork.ApplyRule, _) =>
            texts["Applied by {0}: {1} of {2} articles changed.", run.By, AdminTexts.Number(run.Changed), AdminTexts.Number(run.Total)],
        (_, null) => texts["Being taken back: {0} of {1} articles", AdminTexts.Number(run.Done), AdminTexts.Number(run.Total)],
        _ => texts["Taken back by {0}: {1} articles.", run.By, AdminTexts.Number(run.Changed)],
    };
}
