namespace AiNewsHub.Core.Users;

/// <summary>Which browser on which system, as far as somebody has to tell their own devices apart.</summary>
internal static class DeviceName
{
    /// <summary>What a user agent contains, and what is meant; the first that fits is right, for most pretend to be the later ones too.</summary>
    private static readonly (string Sign, string Name)[] _browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Sign, string Name)[] _systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) => string.Join(" · ", new[] { Find(_browsers, userAgent), Find(_systems, userAgent) }.OfType<string>());

    private static string? Find((string Sign, string Name)[] signs, string? userAgent) =>
        Array.Find(signs, sign => userAgent?.Contains(sign.Sign, StringComparison.Ordinal) == true).Name;
}
