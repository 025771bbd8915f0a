namespace AiNewsHub.Content.Html;

/// <summary>The length of a page's text as a browser shows it.</summary>
internal static class TextLength
{
    /// <summary>Characters without surplus white space, and commas of all scripts.</summary>
    public static (int Chars, int Commas) Of(string text)
    {
        var chars = 0;
        var commas = 0;
        var space = true;
        foreach (var c in text)
        {
            if (c <= ' ' || c == '\u00a0')
            {
                if (!space) chars++;
                space = true;
                continue;
            }
            space = false;
            chars++;
            if (c is ',' or '\u060c' or '\ufe50' or '\ufe10' or '\ufe11' or '\u2e41' or '\u2e34' or '\u2e32' or '\uff0c' or '、') commas++;
        }
        return (chars, commas);
    }
}
