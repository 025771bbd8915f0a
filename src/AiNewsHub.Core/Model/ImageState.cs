namespace AiNewsHub.Core.Model;

/// <summary>What became of an article's lead image.</summary>
public enum ImageState
{
    /// <summary>None is named, or it is too long ago.</summary>
    None,
    /// <summary>It is still to be fetched.</summary>
    Waiting,
    /// <summary>We have it.</summary>
    Shown,
    /// <summary>It could not be had.</summary>
    Failed,
    /// <summary>Its source shows it with so many articles that it says nothing of this one.</summary>
    Repeated,
    /// <summary>Too small or too long to stand for an article.</summary>
    Unfit,
    /// <summary>The publisher or an admin does not want it shown.</summary>
    Withheld,
}

/// <summary>Why a picture could not be had, in classes that an admin can act on.</summary>
public enum ImageFault
{
    None,
    /// <summary>No answer, or none that is one.</summary>
    Unreachable,
    /// <summary>404, 410, 401, 403 and their like.</summary>
    NotGiven,
    /// <summary>Its site asks robots to stay away.</summary>
    Robots,
    /// <summary>Its header forbids to show it or reserves it.</summary>
    Withheld,
    /// <summary>Its address leads inside a network.</summary>
    BlockedAddress,
    /// <summary>No picture made of pixels that we can decode: a drawing (SVG), a page, an AVIF.</summary>
    NotAPicture,
    /// <summary>Too many bytes.</summary>
    TooLarge,
    /// <summary>Too many pixels.</summary>
    TooManyPixels,
    /// <summary>Cut off, or broken.</summary>
    Damaged,
    /// <summary>Too small or out of proportion.</summary>
    Unfit,
}
