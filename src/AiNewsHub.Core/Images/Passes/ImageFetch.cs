using AiNewsHub.Content.Robots;
using AiNewsHub.Core.Fetching;
using AiNewsHub.Core.Model;
using AiNewsHub.Core.Sites;

namespace AiNewsHub.Core.Images.Passes;

/// <summary>What came of asking for a picture.</summary>
internal abstract record ImageAnswer
{
    private ImageAnswer()
    {
    }

    /// <summary>Its bytes, whatever they are. Whoever receives it disposes it.</summary>
    public sealed record Got(FetchResult.Content Content) : ImageAnswer;

    /// <summary>Not to be asked for before that.</summary>
    public sealed record NotYet(TimeSpan After) : ImageAnswer;

    /// <param name="Fault">Why not.</param>
    /// <param name="Detail">What completes it.</param>
    /// <param name="MayCome">Whether asking again could help.</param>
    public sealed record Failed(ImageFault Fault, string? Detail, bool MayCome) : ImageAnswer;
}

/// <summary>Asks for a picture as for a page: robots.txt, the site's reservations, pauses, then the one fetcher.</summary>
internal sealed class ImageFetch(Fetcher fetcher, HostBackoff pauses, RobotsFiles robots, TdmFiles reservations)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<ImageAnswer> GetAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        if (pauses.RestOfPages(address) is { } rest) return new ImageAnswer.NotYet(rest);
        var asked = await robots.AskAsync(address, cancellationToken);
        // A robots.txt that could not be had forbids everything, until it can; that is no wish of the site's.
        if (asked.Refusal is var (fault, detail))
            return new ImageAnswer.Failed(fault == FaultKind.Robots ? ImageFault.Robots : ImageFault.Unreachable, detail, MayCome: true);
        if ((await reservations.AskAsync(address, cancellationToken)).Reserves(address) == true)
            return new ImageAnswer.Failed(ImageFault.Withheld, "tdmrep.json", MayCome: false);
        var answer = await fetcher.FetchAsync(new(address, FetchPurpose.Image, Gap: asked.Delay) { MaxBytes = maxBytes }, cancellationToken);
        switch (answer)
        {
            case FetchResult.Content content when Forbidden(content.Facts) is { } mark:
                content.Dispose();
                return new ImageAnswer.Failed(ImageFault.Withheld, mark, MayCome: false);
            case FetchResult.Content content:
                return new ImageAnswer.Got(content);
            case FetchResult.RetryLater later:
                return new ImageAnswer.NotYet(later.After ?? Patience);
            case FetchResult.Gone:
                return new ImageAnswer.Failed(ImageFault.NotGiven, "HTTP 410", MayCome: false);
            case FetchResult.Failed failed:
                return Failed(failed);
            default: throw new InvalidOperationException($"{answer.GetType().Name} is no answer to a request without condition.");
        }
    }

    private static ImageAnswer.Failed Failed(FetchResult.Failed failed) => failed.Fault switch
    {
        FaultKind.BlockedAddress => new(ImageFault.BlockedAddress, failed.Detail, MayCome: false),
        FaultKind.BlockedPort => new(ImageFault.Unreachable, failed.Detail, MayCome: false),
        FaultKind.Oversized => new(ImageFault.TooLarge, failed.Detail, MayCome: false),
        FaultKind.NotFound or FaultKind.Unauthorized or FaultKind.Forbidden or FaultKind.Challenge => new(ImageFault.NotGiven, failed.Detail, MayCome: false),
        _ => new(ImageFault.Unreachable, failed.Detail, MayCome: true),
    };

    private static string? Forbidden(ResponseFacts facts)
    {
        if (facts.Reserved == true) return "tdm-reservation";
        var marks = RobotsHeader.Read(facts.RobotsTags);
        return marks.NoImageIndex ? "noimageindex" : marks.NoImageAi ? "noimageai" : marks.NoAi ? "noai" : null;
    }
}
