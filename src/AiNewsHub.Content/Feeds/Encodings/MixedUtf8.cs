using System.Buffers;
using System.Text;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>
/// UTF-8 with foreign bytes in it: feeds put together from several databases hold single Windows-1252 letters,
/// and one such letter is no reason to lose the feed.
/// </summary>
internal static class MixedUtf8
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : ValidLength(bytes);
            text.Append(CharacterEncodings.Utf8.GetString(bytes[..valid]));
            bytes = bytes[valid..];
            if (bytes.IsEmpty) break;
            text.Append(CharacterEncodings.Windows1252.GetString(bytes[..1]));
            bytes = bytes[1..];
        }
        return text.ToString();
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length
            && Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
        {
            length += consumed;
        }
        return length;
    }
}
