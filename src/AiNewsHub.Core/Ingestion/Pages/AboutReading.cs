using AiNewsHub.Core.Model;

namespace AiNewsHub.Core.Ingestion.Pages;

/// <summary>A look at a source's page about itself.</summary>
/// <param name="Visit">That it was looked at, whether or not it could be had.</param>
/// <param name="Notice">What it says; null where it was not read.</param>
internal sealed record AboutReading(AboutVisit Visit, AboutNotice? Notice);

/// <summary>Each property is a column of <see cref="Source"/> of the same name.</summary>
internal sealed record AboutVisit(int Id, DateTimeOffset? AboutReadAt, string? AboutUrl);

/// <inheritdoc cref="AboutVisit"/>
internal sealed record AboutNotice(int Id, Authorship Authorship, string? DisclosureEvidence);
