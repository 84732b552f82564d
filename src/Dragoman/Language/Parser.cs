using System.Buffers;
using Dragoman.Text;
using Microsoft.ML.OnnxRuntime;

namespace Dragoman.Language;

/// <summary>
/// Tags, lemmatises and parses: one run of the encoder a batch of sentences of like length, then the best tree over its
/// arc scores, then the labels of that tree's arcs. Reads <see cref="Document.Tokens"/> and
/// <see cref="Document.Sentences"/>; writes <see cref="Document.Syntax"/>.
/// </summary>
/// <remarks>Batches are made within a document, so that what is found in it never depends on its neighbours.</remarks>
public sealed class Parser(LanguageModel model)
{
    private static readonly string[] InputNames = ["words", "characters", "word_of", "lengths"];
    private static readonly string[] OutputNames = ["upos", "xpos", "lemma", "mention", "arcs", "dependent", "head"];
    private static readonly string[] LabelInputs = ["dependent", "head"];
    private static readonly string[] LabelOutputs = ["label"];

    /// <summary>Parses the document's sentences.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = document.Sentences;
        var parse = new Parse(document.Tokens.Count);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        Array.Sort(order, (a, b) =>
        {
            var byLength = Length(b).CompareTo(Length(a));
            return byLength != 0 ? byLength : a.CompareTo(b);
        });
        var at = 0;
        foreach (var end in SentenceBatches.Cut(Array.ConvertAll(order, Length)))
        {
            ParseBatch(document, order.AsSpan(at, end - at), Length(order[at]), parse);
            at = end;
        }
        new OneSubject(model.Vocabulary.Tagset).Settle(parse.Upos, parse.Heads, parse.Labels);
        document.Syntax = new SyntaxLayer(
            model.Vocabulary.Tagset, parse.Upos, parse.Xpos, parse.Lemmas, parse.Heads, parse.Labels, parse.MentionKinds);

        int Length(int sentence) => sentences.End(sentence) - sentences.First(sentence);
    }

    private void ParseBatch(Document document, ReadOnlySpan<int> batch, int longest, Parse parse)
    {
        using var input = new BatchInput(document, batch, longest, model.Features);
        using var words = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.Words, [batch.Length, longest, WordFeatures.Count]);
        using var characters = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.Characters, [input.Spellings, WordFeatures.Characters]);
        using var wordOf = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.WordOf, [batch.Length, longest]);
        using var lengths = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.Lengths, [batch.Length]);
        using var options = new RunOptions();
        using var results = model.Parser.Run(options, InputNames, [words, characters, wordOf, lengths], OutputNames);

        WriteTags(document, batch, longest, results, parse);
        WriteHeads(document, batch, longest, results[4], parse);
        WriteLabels(document, batch, longest, results[5], results[6], parse);
    }

    private void WriteTags(Document document, ReadOnlySpan<int> batch, int longest, IReadOnlyList<OrtValue> results, Parse parse)
    {
        var upos = results[0].GetTensorDataAsSpan<long>();
        var xpos = results[1].GetTensorDataAsSpan<long>();
        var lemma = results[2].GetTensorDataAsSpan<long>();
        var mention = results[3].GetTensorDataAsSpan<long>();
        var tokens = document.Tokens;
        for (var row = 0; row < batch.Length; row++)
        {
            var at = row * longest;
            for (var token = document.Sentences.First(batch[row]); token < document.Sentences.End(batch[row]); token++, at++)
            {
                parse.Upos[token] = (byte)upos[at];
                parse.Xpos[token] = (byte)xpos[at];
                parse.MentionKinds[token] = (byte)mention[at];
                parse.Lemmas[token] = parse.Once(model.Lemma((int)lemma[at], document.Text.AsSpan(tokens.Start(token), tokens.End(token) - tokens.Start(token)), parse.Upos[token], parse.Xpos[token]));
            }
        }
    }

    private static void WriteHeads(Document document, ReadOnlySpan<int> batch, int longest, OrtValue arcs, Parse parse)
    {
        var scores = arcs.GetTensorDataAsSpan<float>();
        var stride = longest + 1;
        for (var row = 0; row < batch.Length; row++)
        {
            var first = document.Sentences.First(batch[row]);
            var count = document.Sentences.End(batch[row]) - first;
            var heads = parse.Heads.AsSpan(first, count);
            SpanningTree.Decode(scores[(row * longest * stride)..], stride, count, heads);
            foreach (ref var head in heads)
            {
                if (head >= 0)
                    head += first;
            }
        }
    }

    private void WriteLabels(Document document, ReadOnlySpan<int> batch, int longest, OrtValue dependents, OrtValue heads, Parse parse)
    {
        var total = 0;
        foreach (var sentence in batch)
            total += document.Sentences.End(sentence) - document.Sentences.First(sentence);
        var dependentVectors = dependents.GetTensorDataAsSpan<float>();
        var headVectors = heads.GetTensorDataAsSpan<float>();
        var size = dependentVectors.Length / (batch.Length * longest);
        using var left = new Rented<float>(total * size);
        using var right = new Rented<float>(total * size);
        var arc = 0;
        for (var row = 0; row < batch.Length; row++)
        {
            var first = document.Sentences.First(batch[row]);
            for (var token = first; token < document.Sentences.End(batch[row]); token++, arc++)
            {
                var head = parse.Heads[token] < 0 ? 0 : parse.Heads[token] - first + 1;
                dependentVectors.Slice(((row * longest) + token - first) * size, size).CopyTo(left.Span[(arc * size)..]);
                headVectors.Slice(((row * (longest + 1)) + head) * size, size).CopyTo(right.Span[(arc * size)..]);
            }
        }
        using var leftValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, left.Memory, [total, size]);
        using var rightValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, right.Memory, [total, size]);
        using var options = new RunOptions();
        using var results = model.Labeler.Run(options, LabelInputs, [leftValue, rightValue], LabelOutputs);
        var labels = results[0].GetTensorDataAsSpan<long>();
        arc = 0;
        foreach (var sentence in batch)
        {
            for (var token = document.Sentences.First(sentence); token < document.Sentences.End(sentence); token++, arc++)
                parse.Labels[token] = model.LabelFor((byte)labels[arc], isRoot: parse.Heads[token] < 0);
        }
    }

    /// <summary>The arrays of a document under way.</summary>
    private sealed class Parse(int count)
    {
        private readonly HashSet<string> strings = new(StringComparer.Ordinal);

        public byte[] Upos { get; } = new byte[count];

        public byte[] Xpos { get; } = new byte[count];

        public byte[] Labels { get; } = new byte[count];

        public byte[] MentionKinds { get; } = new byte[count];

        public string[] Lemmas { get; } = new string[count];

        public int[] Heads { get; } = new int[count];

        /// <summary>The one string of the document that spells this: a long document has few lemmas, often.</summary>
        public string Once(string lemma)
        {
            if (strings.TryGetValue(lemma, out var known))
                return known;
            strings.Add(lemma);
            return lemma;
        }
    }

    /// <summary>
    /// An array borrowed for the time of a batch. Batches are large and many: new arrays for each would fill the heap of
    /// large objects, which is cleared late.
    /// </summary>
    private sealed class Rented<T>(int length) : IDisposable
    {
        private readonly T[] array = ArrayPool<T>.Shared.Rent(length);

        public Memory<T> Memory => array.AsMemory(0, length);

        public Span<T> Span => array.AsSpan(0, length);

        public void Dispose() => ArrayPool<T>.Shared.Return(array);
    }

    /// <summary>The numbers of a batch: each word's features, and each distinct word's characters once.</summary>
    private sealed class BatchInput : IDisposable
    {
        private readonly Rented<long> words;
        private readonly Rented<long> wordOf;
        private readonly Rented<long> characters;
        private readonly long[] lengths;

        public BatchInput(Document document, ReadOnlySpan<int> batch, int longest, WordFeatures features)
        {
            var places = batch.Length * longest;
            words = new Rented<long>(places * WordFeatures.Count);
            wordOf = new Rented<long>(places);
            characters = new Rented<long>((places + 1) * WordFeatures.Characters);
            lengths = new long[batch.Length];
            words.Span.Clear();                                        // zeros where a row is longer than its sentence
            wordOf.Span.Clear();
            characters.Span.Clear();                                   // row 0: no word
            Spellings = 1;
            var rows = new Dictionary<string, long>(StringComparer.Ordinal);
            var byText = rows.GetAlternateLookup<ReadOnlySpan<char>>();
            Span<long> spelling = stackalloc long[WordFeatures.Characters];
            var tokens = document.Tokens;
            for (var row = 0; row < batch.Length; row++)
            {
                var first = document.Sentences.First(batch[row]);
                var end = document.Sentences.End(batch[row]);
                lengths[row] = end - first;
                for (var token = first; token < end; token++)
                {
                    var at = (row * longest) + token - first;
                    var form = document.Text.AsSpan(tokens.Start(token), tokens.End(token) - tokens.Start(token));
                    spelling.Clear();
                    features.Write(form, words.Span.Slice(at * WordFeatures.Count, WordFeatures.Count), spelling);
                    if (!byText.TryGetValue(form, out var known))
                    {
                        known = Spellings++;
                        byText[form] = known;
                        spelling.CopyTo(characters.Span[((int)known * WordFeatures.Characters)..]);
                    }
                    wordOf.Span[at] = known;
                }
            }
        }

        public Memory<long> Words => words.Memory;

        public Memory<long> WordOf => wordOf.Memory;

        public Memory<long> Lengths => lengths;

        /// <summary>Rows of <see cref="Characters"/>.</summary>
        public int Spellings { get; private set; }

        public Memory<long> Characters => characters.Memory[..(Spellings * WordFeatures.Characters)];

        public void Dispose()
        {
            words.Dispose();
            wordOf.Dispose();
            characters.Dispose();
        }
    }
}
