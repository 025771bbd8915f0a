using System.Buffers;

namespace AiNewsHub.Core.Fetching;

/// <summary>A decompressed body, in a pooled buffer as a rule: most are larger than what the collector likes to allocate.</summary>
public sealed class FetchedBody : IDisposable
{
    private const int FirstSize = 32 * 1024;

    /// <summary>Larger ones are rare, and the pool would keep many of them for good.</summary>
    private const int LargestPooled = 1024 * 1024;

    private readonly LargeBodies _large;
    private byte[]? _buffer;
    private int _length;
    private int _steps;

    private FetchedBody(LargeBodies large) => _large = large;

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
    /// <param name="large">Where a large one waits for its place.</param>
    /// <param name="deadline">Ends the reading; stands still while a place is waited for.</param>
    internal static async Task<FetchedBody?> ReadAsync(Stream stream, int limit, long? announced, bool keepsPart, LargeBodies large, FetchDeadline deadline)
    {
        if (announced > limit) return null;
        var body = new FetchedBody(large);
        try
        {
            await body.GrowAsync(announced is > 0 and var size ? (int)size + 1 : FirstSize, deadline);
            while (true)
            {
                var read = await stream.ReadAsync(body._buffer.AsMemory(body._length), deadline.Token);
                if (read == 0) return body;
                body._length += read;
                if (body._length > limit) break;
                if (body._length == body._buffer!.Length) await body.GrowAsync(Math.Min(body._length * 2, limit + 1), deadline);
            }
        }
        catch (IOException) when (keepsPart && body._length > 0 && !deadline.Token.IsCancellationRequested)
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
        Return(_buffer);
        _buffer = null;
        _large.Leave(_steps);
        _steps = 0;
    }

    private async Task GrowAsync(int size, FetchDeadline deadline)
    {
        for (; _steps < LargeBodies.StepsOf(size); _steps++)
        {
            // Others' bodies are no fault of this server: its clock stands still.
            deadline.Stop();
            await _large.EnterAsync(_steps, deadline.Token);
            deadline.Start();
        }

        var larger = size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        Return(_buffer);
        _buffer = larger;
    }

    private static void Return(byte[]? buffer)
    {
        if (buffer?.Length <= LargestPooled) ArrayPool<byte>.Shared.Return(buffer);
    }
}
