using System.Buffers;
using System.Security.Cryptography;

namespace AiNewsHub.Core.Backups;

/// <summary>Copies a stream piece by piece and says what went through.</summary>
internal static class CheckedStream
{
    private const int Piece = 128 << 10;

    public static (long Bytes, string Sha256) Copy(Stream from, Stream to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long bytes = 0;
            while (from.Read(buffer) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
                bytes += read;
            }

            return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
