using AiNewsHub.Web.Pages.Shared;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

/// <summary>Fields that stand in one line of a form.</summary>
/// <param name="IsPair">Whether each takes half of the width.</param>
/// <param name="Fields">With names that count within the rules.</param>
public sealed record RuleRow(bool IsPair, params IReadOnlyList<FormField> Fields);
