namespace AiNewsHub.Content.Comments;

/// <summary>A reader's comment as it was sent.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Author">The name it is signed with.</param>
/// <param name="Url">The address that goes with the name, where one was given.</param>
public sealed record CommentText(string Text, string? Author = null, string? Url = null);
