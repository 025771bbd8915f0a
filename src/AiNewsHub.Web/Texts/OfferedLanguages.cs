namespace AiNewsHub.Web.Texts;

/// <summary>The languages of the interface that readers are led to. Addresses of the others answer all the same.</summary>
internal sealed record OfferedLanguages(IReadOnlyList<InterfaceLanguage> All, InterfaceLanguage Default)
{
    public InterfaceLanguage? Find(string code) => All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
