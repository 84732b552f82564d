using System.Runtime.InteropServices;

namespace Dragoman.Scoring;

/// <summary>Which word of the gold is which word of the system, by the rules of the CoNLL 2018 shared task.</summary>
/// <remarks>
/// Words that are whole tokens are the same if their spans are. The words inside a multi-word token have no spans of their
/// own: there, all words of both files under a chain of overlapping multi-word tokens form a group, and within a group words are
/// paired by a longest common subsequence of their lower-cased forms. Linear time outside groups, product of the sizes inside.
/// </remarks>
internal sealed class WordAlignment
{
    private readonly ConlluFile _gold, _system;
    private readonly int[] _goldOf;

    private WordAlignment(ConlluFile gold, ConlluFile system)
    {
        _gold = gold;
        _system = system;
        _goldOf = new int[system.Words.Length];
        Array.Fill(_goldOf, -1);
    }

    /// <summary>For each word of the system the index of its gold word, or -1.</summary>
    /// <param name="gold">The gold.</param>
    /// <param name="system">The system, over the same <see cref="ConlluFile.Characters"/>.</param>
    public static int[] GoldOfSystem(ConlluFile gold, ConlluFile system)
    {
        var alignment = new WordAlignment(gold, system);
        alignment.Walk();
        return alignment._goldOf;
    }

    private void Walk()
    {
        var gold = new Cursor(_gold);
        var system = new Cursor(_system);
        while (gold.HasWord && system.HasWord)
        {
            if (gold.InMultiWord || system.InMultiWord)
            {
                AlignGroup(ref gold, ref system);
            }
            else if (gold.Start == system.Start && gold.End == system.End)
            {
                _goldOf[system.Index] = gold.Index;
                gold.Index++;
                system.Index++;
            }
            else if (gold.Start <= system.Start)
            {
                gold.Index++;
            }
            else
            {
                system.Index++;
            }
        }
    }

    private void AlignGroup(ref Cursor gold, ref Cursor system)
    {
        // The group begins at the multi-word token; a word of the other side that began before it stays outside. Only one is
        // stepped over, though the system may have two: so the task has it, and the figures are to be the task's.
        var opener = gold.InMultiWord ? gold : system;
        ref var other = ref gold.InMultiWord ? ref system : ref gold;
        if (!other.InMultiWord && other.Start < opener.Start)
        {
            other.Index++;
        }

        var end = opener.End;
        var (firstGold, firstSystem) = (gold.Index, system.Index);
        while (gold.IsWithin(end) || system.IsWithin(end))
        {
            ref var next = ref gold.HasWord && (!system.HasWord || gold.Start <= system.Start) ? ref gold : ref system;
            if (next.InMultiWord)
            {
                end = Math.Max(end, next.End);
            }

            next.Index++;
        }

        Pair(Forms(_gold, firstGold, gold.Index), Forms(_system, firstSystem, system.Index), firstGold, firstSystem);
    }

    private static string[] Forms(ConlluFile file, int first, int end)
    {
        var forms = new string[end - first];
        for (var i = 0; i < forms.Length; i++)
        {
            var word = file.Words[first + i];
            var token = file.Tokens[word.Token];
            var form = word.InMultiWord ? word.Form : file.Characters[token.Start..token.End];
            forms[i] = form.ToLowerInvariant();
        }

        return forms;
    }

    // Where several longest common subsequences exist, the gold word is given up before the system's.
    private void Pair(string[] gold, string[] system, int firstGold, int firstSystem)
    {
        // longest[g, s]: the length for what is left from g and s on.
        var longest = new int[gold.Length + 1, system.Length + 1];
        for (var g = gold.Length - 1; g >= 0; g--)
        {
            for (var s = system.Length - 1; s >= 0; s--)
            {
                longest[g, s] = Same(gold[g], system[s])
                    ? longest[g + 1, s + 1] + 1
                    : Math.Max(longest[g + 1, s], longest[g, s + 1]);
            }
        }

        for (int g = 0, s = 0; g < gold.Length && s < system.Length;)
        {
            if (Same(gold[g], system[s]))
            {
                _goldOf[firstSystem + s++] = firstGold + g++;
            }
            else if (longest[g, s] == longest[g + 1, s])
            {
                g++;
            }
            else
            {
                s++;
            }
        }
    }

    private static bool Same(string gold, string system) => string.Equals(gold, system, StringComparison.Ordinal);

    /// <summary>A place among the words of one file.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Cursor(ConlluFile file)
    {
        public int Index;

        public readonly bool HasWord => Index < file.Words.Length;

        public readonly bool InMultiWord => HasWord && file.Words[Index].InMultiWord;

        public readonly int Start => Token.Start;

        public readonly int End => Token.End;

        private readonly ConlluToken Token => file.Tokens[file.Words[Index].Token];

        /// <summary>Whether the word belongs to a group that ends here: its multi-word token begins before, or it ends in time.</summary>
        public readonly bool IsWithin(int end) => HasWord && (InMultiWord ? Start < end : End <= end);
    }
}
