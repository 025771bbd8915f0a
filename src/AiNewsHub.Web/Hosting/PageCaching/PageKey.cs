using AiNewsHub.Web.Texts;

namespace AiNewsHub.Web.Hosting.PageCaching;

/// <summary>What an answer depends on besides what is stored: two requests with the same one are shown the same page.</summary>
/// <param name="Scheme">How it was asked for; pages say their own address.</param>
/// <param name="Host">By which name.</param>
/// <param name="Base">With the language's prefix, where there is one.</param>
/// <param name="Path">Upper and lower case as it came: some addresses lead on to others.</param>
/// <param name="Query">All of it: links to the page in other languages repeat it.</param>
/// <param name="Language">Of the interface.</param>
/// <param name="Encoding">How it is compressed.</param>
/// <param name="IsAlone">Whether the reader sits at this machine and may have the demo.</param>
internal sealed record PageKey(string Scheme, string Host, string? Base, string? Path, string? Query, string Language, string? Encoding, bool IsAlone)
{
    public static PageKey Of(HttpRequest request, string? encoding, bool isAlone) => new(
        request.Scheme, request.Host.Value ?? "", request.PathBase.Value, request.Path.Value, request.QueryString.Value, InterfaceLanguages.Current.Code,
        encoding, isAlone);

    /// <summary>About how many bytes it takes.</summary>
    public int Size => 200 + (2 * (Host.Length + (Base?.Length ?? 0) + (Path?.Length ?? 0) + (Query?.Length ?? 0)));
}
