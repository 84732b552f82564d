using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dragoman.Scoring;

/// <summary>Reads one CoNLL-U file line by line; used once.</summary>
internal sealed class ConlluReader(TextReader reader, string name)
{
    private const int Columns = 10;
    private const int Form = 1, Lemma = 2, Upos = 3, Xpos = 4, Feats = 5, Head = 6, Deprel = 7, Misc = 9;

    private readonly StringBuilder _characters = new();
    private readonly ImmutableArray<ConlluSentence>.Builder _sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
    private readonly ImmutableArray<ConlluToken>.Builder _tokens = ImmutableArray.CreateBuilder<ConlluToken>();
    private readonly ImmutableArray<ConlluWord>.Builder _words = ImmutableArray.CreateBuilder<ConlluWord>();

    // A treebank repeats its words and tags: each string is kept once.
    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);

    private readonly List<string> _comments = [];

    // Of the open sentence: where it begins, the line of each word, and the last word that an open range line promised.
    private readonly List<int> _wordLines = [];
    private readonly List<byte> _seen = [];
    private int _start, _firstToken, _firstWord, _rangeEnd;

    private int _line;

    private int WordCount => _words.Count - _firstWord;

    private bool InSentence => _tokens.Count > _firstToken;

    public ConlluFile Read()
    {
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (line.Length == 0)
            {
                EndSentence();
            }
            else if (line[0] == '#' && !InSentence)
            {
                _comments.Add(line.AsSpan(1).Trim().ToString());
            }
            else
            {
                ReadRow(line);
            }
        }

        _line++;
        EndSentence();
        return new ConlluFile(
            name, _characters.ToString(), _sentences.DrainToImmutable(), _tokens.DrainToImmutable(), _words.DrainToImmutable());
    }

    private void ReadRow(ReadOnlySpan<char> line)
    {
        Span<Range> columns = stackalloc Range[Columns + 1];
        var count = line.Split(columns, '\t');
        if (count != Columns)
        {
            var found = line.Count('\t') + 1;
            throw Error(_line, $"expected {Columns} columns parted by tabs, found {found}");
        }

        var id = line[columns[0]];
        if (id.Contains('.'))
        {
            CheckEmptyNode(id);
        }
        else if (id.Contains('-'))
        {
            ReadRange(line, columns, id);
        }
        else
        {
            ReadWord(line, columns, id);
        }
    }

    private void CheckEmptyNode(ReadOnlySpan<char> id)
    {
        var dot = id.IndexOf('.');
        if (!TryNumber(id[..dot], out var after) || !TryNumber(id[(dot + 1)..], out _) || after != WordCount)
        {
            throw Error(_line, $"the empty node {id} cannot stand after word {WordCount}");
        }
    }

    private void ReadRange(ReadOnlySpan<char> line, ReadOnlySpan<Range> columns, ReadOnlySpan<char> id)
    {
        var dash = id.IndexOf('-');
        if (!TryNumber(id[..dash], out var first) || !TryNumber(id[(dash + 1)..], out var last) || last < first)
        {
            throw Error(_line, $"{id} is not a range of word numbers");
        }

        if (WordCount < _rangeEnd)
        {
            throw Error(_line, $"the range {id} begins inside another, which ends with word {_rangeEnd}");
        }

        if (first != WordCount + 1)
        {
            throw Error(_line, $"the range {id} should begin with word {WordCount + 1}");
        }

        AddToken(line, columns, last - first + 1, isMultiWord: true);
        _rangeEnd = last;
    }

    private void ReadWord(ReadOnlySpan<char> line, ReadOnlySpan<Range> columns, ReadOnlySpan<char> id)
    {
        if (!TryNumber(id, out var number) || number != WordCount + 1)
        {
            throw Error(_line, $"expected word {WordCount + 1}, found {id}");
        }

        if (!TryNumber(line[columns[Head]], out var head))
        {
            throw Error(_line, $"the head {line[columns[Head]]} is not a number");
        }

        var inMultiWord = number <= _rangeEnd;
        if (!inMultiWord)
        {
            AddToken(line, columns, wordCount: 1, isMultiWord: false);
        }

        _wordLines.Add(_line);
        _words.Add(new ConlluWord(
            number,
            Keep(line[columns[Form]]),
            Keep(line[columns[Lemma]]),
            Keep(line[columns[Upos]]),
            Keep(line[columns[Xpos]]),
            Keep(line[columns[Feats]]),
            head,
            Keep(line[columns[Deprel]]),
            _tokens.Count - 1,
            inMultiWord));
    }

    private void AddToken(ReadOnlySpan<char> line, ReadOnlySpan<Range> columns, int wordCount, bool isMultiWord)
    {
        var form = line[columns[Form]];
        var start = _characters.Length;
        foreach (var c in form)
        {
            // The task takes out what Unicode calls a space separator (Zs), and nothing else.
            if (char.GetUnicodeCategory(c) != UnicodeCategory.SpaceSeparator)
            {
                _characters.Append(c);
            }
        }

        if (_characters.Length == start)
        {
            throw Error(_line, "the form is empty");
        }

        _tokens.Add(new ConlluToken(
            Keep(form), start, _characters.Length, _words.Count, wordCount, isMultiWord, HasSpaceAfter(line[columns[Misc]]), _line));
    }

    private static bool HasSpaceAfter(ReadOnlySpan<char> misc)
    {
        foreach (var item in misc.Split('|'))
        {
            if (misc[item] is "SpaceAfter=No")
            {
                return false;
            }
        }

        return true;
    }

    private void EndSentence()
    {
        if (!InSentence)
        {
            return;
        }

        if (WordCount < _rangeEnd)
        {
            throw Error(_line, $"the sentence ends inside a range, before word {_rangeEnd}");
        }

        CheckTree();
        _sentences.Add(new ConlluSentence(
            _start, _characters.Length, _firstToken, _tokens.Count - _firstToken, _firstWord, WordCount, [.. _comments]));
        _start = _characters.Length;
        _firstToken = _tokens.Count;
        _firstWord = _words.Count;
        _rangeEnd = 0;
        _comments.Clear();
        _wordLines.Clear();
    }

    private void CheckTree()
    {
        var root = 0;
        for (var i = 0; i < WordCount; i++)
        {
            var word = _words[_firstWord + i];
            if (word.Head > WordCount)
            {
                throw Error(_wordLines[i], $"the head {word.Head} is out of range: the sentence has {WordCount} words");
            }

            if (word.Head == 0)
            {
                if (root > 0)
                {
                    throw Error(_wordLines[i], $"a second root: word {root} is one already");
                }

                root = word.Id;
            }
        }

        CheckCycles();
    }

    // Follows the heads up from each word until a word that an earlier climb has passed: each word is passed once.
    private void CheckCycles()
    {
        const byte OnThisClimb = 1, ReachesRoot = 2;
        _seen.Clear();
        _seen.AddRange(Enumerable.Repeat((byte)0, WordCount + 1));
        _seen[0] = ReachesRoot;
        for (var id = 1; id <= WordCount; id++)
        {
            var at = id;
            while (_seen[at] == 0)
            {
                _seen[at] = OnThisClimb;
                at = HeadOf(at);
            }

            if (_seen[at] == OnThisClimb)
            {
                throw Error(_wordLines[at - 1], $"a cycle: the heads above word {at} lead back to it");
            }

            for (at = id; _seen[at] == OnThisClimb; at = HeadOf(at))
            {
                _seen[at] = ReachesRoot;
            }
        }
    }

    private int HeadOf(int id) => _words[_firstWord + id - 1].Head;

    private string Keep(ReadOnlySpan<char> value)
    {
        var lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(value, out var kept))
        {
            kept = value.ToString();
            _strings.Add(kept);
        }

        return kept;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private ConlluException Error(int line, string cause) => new(name, line, cause);
}
