using AngleSharp.Css.Parser;

namespace AiNewsHub.Content.Listing;

/// <summary>Checks selectors before they are kept.</summary>
public static class ListSelectors
{
    private static readonly CssSelectorParser _parser = new();

    /// <summary>Whether a page can be searched with it.</summary>
    public static bool CanBeRead(string selector)
    {
        try
        {
            return _parser.ParseSelector(selector) is not null;
        }
        catch (AngleSharp.Dom.DomException)
        {
            return false;
        }
    }
}
