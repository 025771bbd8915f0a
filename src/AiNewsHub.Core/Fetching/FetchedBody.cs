using System.Buffers;

namespace AiNewsHub.Core.Fetching;

/// <summary>A decompressed body in a pooled buffer: most are larger than what the collector likes to allocate.</summary>
public sealed class FetchedBody : IDisposable
{
    private const int FirstSize = 32 * 1024;

    private byte[]? _buffer;
    private int _length;

    private FetchedBody(byte[] buffer) => _buffer = buffer;

    /// <summary>Valid until disposed.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer is null
        ? throw new ObjectDisposedException(nameof(FetchedBody))
        : _buffer.AsMemory(0, _length);

    /// <summary>False where the connection broke off before the end.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads the stream to its end; null as soon as it holds more than <paramref name="limit"/> bytes.</summary>
    /// <param name="stream">The decompressed body.</param>
    /// <param name="limit">In bytes.</param>
    /// <param name="announced">Its length, where the server said so.</param>
    /// <param name="keepsPart">Whether a part is better than nothing: some servers announce more than they send.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal static async Task<FetchedBody?> ReadAsync(Stream stream, int limit, long? announced, bool keepsPart, CancellationToken cancel)
    {
        if (announced > limit) return null;
        var body = new FetchedBody(ArrayPool<byte>.Shared.Rent(announced is > 0 and var size ? (int)size + 1 : FirstSize));
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(body._buffer.AsMemory(body._length), cancel);
                if (read == 0) return body;
                body._length += read;
                if (body._length > limit) break;
                if (body._length == body._buffer!.Length) body.Grow();
            }
        }
        catch (IOException) when (keepsPart && body._length > 0 && !cancel.IsCancellationRequested)
        {
            body.IsWhole = false;
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (_buffer is null) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer!.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
