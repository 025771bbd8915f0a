using AiNewsHub.Core.Model;
using AiNewsHub.Web.Pages.Shared;
using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

/// <summary>A kind of source as admins see it: its words, and the fields of its rules.</summary>
public abstract class SourceKindForm
{
    private protected const int LongestLine = 1000;
    private protected const int MostPages = 20;

    public abstract SourceKind Kind { get; }

    /// <summary>What it is called.</summary>
    public abstract string Word(HubTexts texts);

    /// <summary>Above the fields of its rules.</summary>
    public virtual string? Hint(HubTexts texts) => null;

    /// <summary>The fields of its rules, row by row; none where it has no rules.</summary>
    public virtual IReadOnlyList<RuleRow> Rows(HubTexts texts) => [];

    /// <summary>Rules as they are kept with the source, in those fields by name.</summary>
    public virtual ListRulesForm Read(string? rules) => new();

    /// <summary>The other way round; null where there are none, or the page is to decide by itself.</summary>
    public virtual string? Write(ListRulesForm fields) => null;

    /// <summary>Tells of each mistake by the name of its field.</summary>
    public void Check(ListRulesForm fields, HubTexts texts, Action<string, string> mistake)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(mistake);
        foreach (var field in Rows(texts).SelectMany(row => row.Fields))
        {
            if (fields[field.Name] is not { } text) continue;
            if (text.Length > field.MaxLength) mistake(field.Name, texts["At most {0} characters.", field.MaxLength]);
            if (field.Type == "number" && !(fields.Number(field.Name) is { } number && number >= field.Min && number <= field.Max))
                mistake(field.Name, texts["A number from {0} to {1}.", field.Min, field.Max]);
        }

        CheckRules(fields, texts, mistake);
    }

    /// <summary>Words of a link to its form, for a kind that no look at an address can find.</summary>
    public virtual string? Offer(HubTexts texts) => null;

    /// <summary>What is said when a source was added.</summary>
    public virtual string Added(HubTexts texts) => texts["Added. Its first articles arrive within a minute or so."];

    /// <summary>The page where an admin goes on after adding one, and the words of a link there; null where its own page is enough.</summary>
    public virtual (string Page, string Words)? NextStep(HubTexts texts) => null;

    /// <summary>Which addresses of a list are taken, as every list can say.</summary>
    private protected static RuleRow Addresses(HubTexts texts) => new(
        IsPair: true,
        new("Allow", texts["Only addresses that begin with"]) { Rows = 2, MaxLength = 4 * LongestLine, Hint = texts["One a line."] },
        new("Deny", texts["Never addresses that begin with"]) { Rows = 2, MaxLength = 4 * LongestLine, Hint = texts["One a line."] });

    /// <summary>What is wrong with a field beyond its length or range.</summary>
    private protected virtual void CheckRules(ListRulesForm fields, HubTexts texts, Action<string, string> mistake)
    {
    }

    private protected static FormField Line(string name, string label, string? hint = null) => new(name, label) { MaxLength = LongestLine, Hint = hint };
}
