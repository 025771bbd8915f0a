using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace AiNewsHub.Web.Pages.Admin.Sources.Kinds;

/// <summary>The rules of a list as fields of a form; which fields there are is the affair of the source's kind.</summary>
[ModelBinder<ListRulesBinder>, ValidateNever]
public sealed class ListRulesForm
{
    private readonly Dictionary<string, string?> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a field holds, trimmed; null where it was left empty.</summary>
    public string? this[string name]
    {
        get => _fields.GetValueOrDefault(name);
        set => _fields[name] = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>A field of beginnings of addresses, one a line.</summary>
    public string[] Lines(string name) => this[name]?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Takes every field that was sent below the name of the rules.</summary>
internal sealed class ListRulesBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var rules = new ListRulesForm();
        var request = bindingContext.HttpContext.Request;
        var prefix = bindingContext.ModelName + ".";
        foreach (var (name, values) in request.HasFormContentType ? request.Form : FormCollection.Empty)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) rules[name[prefix.Length..]] = values.FirstOrDefault();
        }

        bindingContext.Result = ModelBindingResult.Success(rules);
        return Task.CompletedTask;
    }
}
