using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Dragoman.Bench.Benchmarks;

/// <summary>The mean by the tokens of the texts: the figure that budgets and other programs speak of.</summary>
internal sealed class TimePerTokenColumn : IColumn
{
    public string Id => nameof(TimePerTokenColumn);

    public string ColumnName => "ns/token";

    public string Legend => "Mean, divided by the tokens of the texts";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var documents = (int)benchmarkCase.Parameters[SampleTexts.Documents];
        return summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? (statistics.Mean / SampleTexts.TokenCount(documents)).ToString("N1", CultureInfo.InvariantCulture)
            : "NA";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
