using System.Runtime.InteropServices;

namespace AiNewsHub.Content.Clustering.Likeness;

/// <summary>An article that was compared, and how probably it tells of the same event.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Compared(WindowArticle Article, double Probability);

/// <summary>How probably an article belongs to a story, and the article there that is nearest to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryLikeness(WindowStory Story, WindowArticle Nearest, double Probability, double NearestProbability);
