using System.Net;

namespace AiNewsHub.Core.Users;

/// <summary>What somebody typed to sign in, from where, on which device if it is known.</summary>
public sealed record SignInAttempt(string Name, string Password, IPAddress? From, KnownDevice? Device);
