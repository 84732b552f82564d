namespace Dragoman.Scoring;

/// <summary>Precision and recall of a measure of coreference, from 0 to 1; 0 where nothing is there to be divided.</summary>
public sealed record CoreferenceScore(double Precision, double Recall)
{
    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>
/// Measures coreference over documents: MUC counts links (Vilain et al. 1995), B³ mentions (Bagga and Baldwin 1998), CEAF-e
/// entities, each paired with at most one of the other side (Luo 2005). A mention that one side lacks counts as missed or
/// as too much. Numerators and denominators are summed over documents.
/// </summary>
public sealed class CoreferenceTally
{
    private Fractions muc, bCubed, ceaf;

    /// <summary>Links.</summary>
    public CoreferenceScore Muc => muc.Score;

    /// <summary>Mentions.</summary>
    public CoreferenceScore BCubed => bCubed.Score;

    /// <summary>Entities.</summary>
    public CoreferenceScore CeafE => ceaf.Score;

    /// <summary>The mean F1 of the three, as the CoNLL 2011 and 2012 shared tasks ranked by.</summary>
    public double ConllF1 => (Muc.F1 + BCubed.F1 + CeafE.F1) / 3;

    /// <summary>Counts a document.</summary>
    /// <param name="key">The gold entities, each as the numbers of its mentions; a mention is in one entity.</param>
    /// <param name="response">The found entities. A mention that both sides have has one number.</param>
    public void Add(IReadOnlyList<IReadOnlyList<int>> key, IReadOnlyList<IReadOnlyList<int>> response)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(response);
        var (keyOf, responseOf) = (EntityOf(key), EntityOf(response));
        muc.Add(Links(response, keyOf), Links(key, responseOf));
        bCubed.Add(Mentions(response, keyOf), Mentions(key, responseOf));
        var similarity = Similarity(key, response, responseOf);
        ceaf.Add((similarity, response.Count), (similarity, key.Count));
    }

    private static Dictionary<int, int> EntityOf(IReadOnlyList<IReadOnlyList<int>> entities) =>
        entities.Index().SelectMany(e => e.Item.Select(mention => (mention, e.Index))).ToDictionary(m => m.mention, m => m.Index);

    /// <summary>The links that hold each entity together, and how many of them the other side has.</summary>
    private static (double Right, double All) Links(IReadOnlyList<IReadOnlyList<int>> entities, Dictionary<int, int> other)
    {
        var (right, all) = (0, 0);
        foreach (var mentions in entities)
        {
            var lone = mentions.Count(m => !other.ContainsKey(m));
            var parts = lone + mentions.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count();
            right += mentions.Count - parts;
            all += mentions.Count - 1;
        }
        return (right, all);
    }

    /// <summary>For each mention the share of its entity that is also its entity on the other side.</summary>
    private static (double Right, double All) Mentions(IReadOnlyList<IReadOnlyList<int>> entities, Dictionary<int, int> other)
    {
        var (right, all) = (0.0, 0);
        foreach (var mentions in entities)
        {
            all += mentions.Count;
            foreach (var common in mentions.Where(other.ContainsKey).GroupBy(m => other[m]).Select(g => (double)g.Count()))
                right += common * common / mentions.Count;
        }
        return (right, all);
    }

    /// <summary>The greatest sum of 2 |K ∩ R| / (|K| + |R|) over pairs of entities.</summary>
    private static double Similarity(IReadOnlyList<IReadOnlyList<int>> key, IReadOnlyList<IReadOnlyList<int>> response, Dictionary<int, int> responseOf)
    {
        var similar = new double[key.Count, response.Count];
        for (var k = 0; k < key.Count; k++)
        {
            foreach (var group in key[k].Where(responseOf.ContainsKey).GroupBy(m => responseOf[m]))
                similar[k, group.Key] = 2.0 * group.Count() / (key[k].Count + response[group.Key].Count);
        }
        return Assignment.Best(similar).Index().Where(p => p.Item >= 0).Sum(p => similar[p.Index, p.Item]);
    }

    /// <summary>Sums of numerators and denominators.</summary>
    private struct Fractions
    {
        private double precisionRight, precisionAll, recallRight, recallAll;

        public readonly CoreferenceScore Score => new(Ratio(precisionRight, precisionAll), Ratio(recallRight, recallAll));

        public void Add((double Right, double All) precision, (double Right, double All) recall)
        {
            precisionRight += precision.Right;
            precisionAll += precision.All;
            recallRight += recall.Right;
            recallAll += recall.All;
        }

        private static double Ratio(double right, double all) => all == 0 ? 0 : right / all;
    }
}
