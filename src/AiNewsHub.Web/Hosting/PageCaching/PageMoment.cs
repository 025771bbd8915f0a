using System.Runtime.InteropServices;

namespace AiNewsHub.Web.Hosting.PageCaching;

/// <summary>Until when a page says what is true: until anything is written to the store, figures are counted anew, or the minute is over, since pages say
/// how long ago something was.</summary>
/// <param name="Store">The version of the store.</param>
/// <param name="Figures">How often the hub's figures were counted.</param>
/// <param name="Minute">By the clock, so that a day ends when it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageMoment(long Store, int Figures, long Minute);
