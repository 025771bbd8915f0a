using System.Net.Sockets;
using System.Security.Authentication;
using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Fetching;

/// <summary>Puts what the network stack throws into the words of <see cref="FaultKind"/>.</summary>
internal static class TransportFaults
{
    /// <summary>Null for an exception that is no fault of the other side.</summary>
    public static (FaultKind Fault, string? Detail)? Classify(Exception failure, Uri address)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case BlockedAddressException: return (FaultKind.BlockedAddress, address.Host);
                case BlockedPortException: return (FaultKind.BlockedPort, $"{address.Host}:{address.Port}");
                case AuthenticationException invalid:
                    return CertificateFault(invalid.Message) is { } fault
                    ? (FaultKind.Tls, $"{address.Host}: {fault}")
                    : NotSecure(address);
                case SocketException socket: return Classify(socket, address);
                case InvalidDataException: return (FaultKind.Malformed, "The compressed answer is damaged.");
            }
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => (FaultKind.Dns, address.Host),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => NotSecure(address),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => (FaultKind.Oversized, "The headers are too long."),
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => (FaultKind.Network, "The answer is not valid HTTP."),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => (FaultKind.Timeout, address.Host),
            HttpRequestException or IOException => (FaultKind.Network, "The connection broke off."),
            OperationCanceledException => (FaultKind.Timeout, address.Host),
            _ => null,
        };
    }

    /// <summary>Whatever answered there speaks no TLS, or none that we do; no certificate was seen.</summary>
    private static (FaultKind Fault, string? Detail) NotSecure(Uri address) => (FaultKind.Network, $"No secure connection could be made with {address.Host}.");

    /// <summary>Null where the connection failed before there was a certificate to look at.</summary>
    private static string? CertificateFault(string message) =>
        message.Contains("NotTimeValid", StringComparison.Ordinal) ? "the certificate has expired or is not valid yet."
        : message.Contains("NameMismatch", StringComparison.Ordinal) ? "the certificate is for another name."
        : message.Contains("UntrustedRoot", StringComparison.Ordinal) || message.Contains("PartialChain", StringComparison.Ordinal)
            ? "no authority that we know vouches for the certificate."
        : message.Contains("RemoteCertificate", StringComparison.Ordinal) && !message.Contains("NotAvailable", StringComparison.Ordinal)
            ? "the certificate is not valid."
        : null;

    private static (FaultKind Fault, string? Detail) Classify(SocketException failure, Uri address) => failure.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => (FaultKind.Dns, address.Host),
        SocketError.ConnectionRefused => (FaultKind.Refused, address.Host),
        SocketError.TimedOut => (FaultKind.Timeout, address.Host),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => (FaultKind.Network, "There is no way to its network."),
        _ => (FaultKind.Network, "The connection broke off."),
    };
}
