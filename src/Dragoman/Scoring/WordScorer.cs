using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dragoman.Scoring;

/// <summary>Compares the aligned words of two parses. Words are named by their index, the gold's first.</summary>
internal sealed class WordScorer
{
    // What the metric is made of, and no one's to edit: the content and function relations and the universal features
    // that the shared task of 2018 fixed.
    private static readonly FrozenSet<string> ContentRelations = FrozenSet.Create(
        StringComparer.Ordinal,
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod",
        "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis",
        "orphan", "goeswith", "reparandum", "root", "dep");

    private static readonly FrozenSet<string> FunctionRelations = FrozenSet.Create(
        StringComparer.Ordinal,
        "aux", "cop", "mark", "det", "clf", "case", "cc");

    private static readonly FrozenSet<string> FeatureNames = FrozenSet.Create(
        StringComparer.Ordinal,
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
        "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite");

    private readonly Side _gold, _system;
    private readonly int[] _goldOf;

    public WordScorer(ConlluFile gold, ConlluFile system)
    {
        _gold = new Side(gold);
        _system = new Side(system);
        _goldOf = WordAlignment.GoldOfSystem(gold, system);
    }

    /// <summary>How many words are aligned.</summary>
    public Score Aligned() => new(_goldOf.Count(g => g >= 0), _gold.Words.Length, _system.Words.Length);

    /// <summary>How many aligned words pass a test.</summary>
    public Score Count(Func<int, int, bool> same) => Count(same, static _ => true);

    /// <summary>How many aligned words pass a test, counting words with a content relation only.</summary>
    public Score CountContent(Func<int, int, bool> same) => Count(same, ContentRelations.Contains);

    public bool SameUpos(int gold, int system) => Same(_gold.Words[gold].Upos, _system.Words[system].Upos);

    public bool SameXpos(int gold, int system) => Same(_gold.Words[gold].Xpos, _system.Words[system].Xpos);

    public bool SameFeats(int gold, int system) => Same(_gold.Features[gold], _system.Features[system]);

    public bool SameLemma(int gold, int system) =>
        _gold.Words[gold].Lemma is "_" || Same(_gold.Words[gold].Lemma, _system.Words[system].Lemma);

    /// <summary>Whether both are roots, or the heads of both are aligned with each other.</summary>
    public bool SameHead(int gold, int system)
    {
        var (goldHead, systemHead) = (_gold.Heads[gold], _system.Heads[system]);
        return goldHead < 0 || systemHead < 0 ? goldHead == systemHead : goldHead == _goldOf[systemHead];
    }

    public bool SameArc(int gold, int system) => SameHead(gold, system) && SameRelation(gold, system);

    /// <summary>Whether tags and features are the same, and the function words below are the same with theirs, in order.</summary>
    public bool SameMorphology(int gold, int system)
    {
        if (!SameUpos(gold, system) || !SameFeats(gold, system))
        {
            return false;
        }

        var (g, s) = (_gold.FirstFunctionWord[gold], _system.FirstFunctionWord[system]);
        while (g >= 0 && s >= 0)
        {
            if (_goldOf[s] != g || !SameRelation(g, s) || !SameUpos(g, s) || !SameFeats(g, s))
            {
                return false;
            }

            (g, s) = (_gold.NextFunctionWord[g], _system.NextFunctionWord[s]);
        }

        return g < 0 && s < 0;
    }

    private bool SameRelation(int gold, int system) => Same(_gold.Relations[gold], _system.Relations[system]);

    private static bool Same(string gold, string system) => string.Equals(gold, system, StringComparison.Ordinal);

    // A word counts in the gold by its gold relation, in the system by the system's, and among the aligned by the gold's.
    private Score Count(Func<int, int, bool> same, Func<string, bool> counts)
    {
        int correct = 0, aligned = 0;
        for (var s = 0; s < _goldOf.Length; s++)
        {
            var g = _goldOf[s];
            if (g >= 0 && counts(_gold.Relations[g]))
            {
                aligned++;
                correct += same(g, s) ? 1 : 0;
            }
        }

        return new Score(correct, _gold.Relations.Count(counts), _system.Relations.Count(counts), aligned);
    }

    /// <summary>What of a file's words is compared, by word.</summary>
    private sealed class Side
    {
        public Side(ConlluFile file)
        {
            Words = file.Words;
            Heads = new int[Words.Length];
            Relations = new string[Words.Length];
            Features = new string[Words.Length];
            FirstFunctionWord = new int[Words.Length];
            NextFunctionWord = new int[Words.Length];
            Simplify();
            Link(file);
        }

        public ImmutableArray<ConlluWord> Words { get; }

        /// <summary>The head as an index among all words; -1 for a root.</summary>
        public int[] Heads { get; }

        /// <summary>The relation without its subtype.</summary>
        public string[] Relations { get; }

        /// <summary>The universal features, sorted.</summary>
        public string[] Features { get; }

        /// <summary>The first dependent with a function relation; -1 for none.</summary>
        public int[] FirstFunctionWord { get; }

        /// <summary>The next one with the same head; -1 for none.</summary>
        public int[] NextFunctionWord { get; }

        private void Simplify()
        {
            // Few values differ, so each is worked out once.
            var relations = new Dictionary<string, string>(StringComparer.Ordinal);
            var features = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Words.Length; i++)
            {
                Relations[i] = Once(relations, Words[i].Deprel, static relation => relation.Split(':')[0]);
                Features[i] = Once(features, Words[i].Feats, UniversalFeatures);
            }
        }

        private static string Once(Dictionary<string, string> known, string value, Func<string, string> simplify)
        {
            if (!known.TryGetValue(value, out var simple))
            {
                known[value] = simple = simplify(value);
            }

            return simple;
        }

        private static string UniversalFeatures(string features) =>
            string.Join('|', features.Split('|').Where(f => FeatureNames.Contains(f.Split('=')[0])).Order(StringComparer.Ordinal));

        private void Link(ConlluFile file)
        {
            Array.Fill(FirstFunctionWord, -1);
            foreach (var sentence in file.Sentences)
            {
                // From the last word to the first, so that each list begins with the first.
                for (var i = sentence.FirstWord + sentence.WordCount - 1; i >= sentence.FirstWord; i--)
                {
                    var head = Heads[i] = Words[i].Head == 0 ? -1 : sentence.FirstWord + Words[i].Head - 1;
                    if (head >= 0 && FunctionRelations.Contains(Relations[i]))
                    {
                        NextFunctionWord[i] = FirstFunctionWord[head];
                        FirstFunctionWord[head] = i;
                    }
                }
            }
        }
    }
}
