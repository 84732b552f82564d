using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>An interval of days that includes both ends.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Precision"><c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
public sealed record Interval(DateOnly Start, DateOnly End, string Precision);

/// <summary>Words of a document that say when: "on Wednesday", "last month", "22 May".</summary>
/// <param name="First">Their first token.</param>
/// <param name="End">The token after their last.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Past">When it was, if the act is done.</param>
/// <param name="Ahead">When it will be, if the act is ahead.</param>
public sealed record TimeExpression(int First, int End, TextSpan Span, Interval Past, Interval Ahead);
