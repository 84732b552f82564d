using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>Words that may name a place, and the places they may name.</summary>
/// <param name="First">Their first token.</param>
/// <param name="End">The token after their last.</param>
/// <param name="Candidates">The places of that name.</param>
internal sealed record Naming(int First, int End, List<Place> Candidates)
{
    public required Token Head { get; init; }

    public PlaceRole Role { get; init; }

    public int Site { get; init; }

    /// <summary>Whether it is a place's, whatever the model takes it for.</summary>
    public bool IsSure { get; init; }
}

/// <summary>Finds the names of the gazetteer in the words of a sentence, the longest first.</summary>
internal static class NameScan
{
    /// <summary>Tokens of the longest name, hyphens and apostrophes among them.</summary>
    private const int Longest = 7;

    /// <summary>Letters of the small words within names: Dar <c>es</c> Salaam, Port <c>of</c> Spain.</summary>
    private const int LongestParticle = 3;

    /// <summary>The names in a sentence, in order; they do not overlap.</summary>
    public static IEnumerable<(int First, int End, List<Place> Candidates)> Names(Gazetteer gazetteer, Sentence sentence)
    {
        var (document, tokens) = (sentence.Document, sentence.Document.Tokens);
        for (var first = sentence.First; first < sentence.End;)
        {
            if (!MayBegin(document, first))
            {
                first++;
                continue;
            }
            var found = false;
            for (var end = Farthest(document, first, sentence.End); end > first && !found; end--)
            {
                if (!MayEnd(document, end - 1))
                    continue;
                var candidates = gazetteer.Named(document.Text.AsSpan(tokens.Start(first), tokens.End(end - 1) - tokens.Start(first)));
                if (candidates.Count == 0)
                    continue;
                yield return (first, end, candidates);
                first = end;
                found = true;
            }
            if (!found)
                first++;
        }
    }

    /// <summary>A capital, or a particle that a hyphen joins to one: al-Qaim.</summary>
    private static bool MayBegin(Document document, int token)
    {
        var word = document.Text.AsSpan(document.Tokens.Start(token), document.Tokens.Span(token).Length);
        if (char.IsUpper(word[0]))
            return true;
        if (word.Length > LongestParticle || !char.IsLetter(word[0]))
            return false;
        // al, -, Qaim
        var end = document.Tokens.End(token);
        return end + 1 < document.Text.Length && document.Text[end] == '-' && char.IsUpper(document.Text[end + 1]);
    }

    private static bool MayEnd(Document document, int token)
    {
        var first = document.Text[document.Tokens.Start(token)];
        return char.IsUpper(first) || char.IsDigit(first);
    }

    private static int Farthest(Document document, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && end - first < Longest && MayStandInside(document.Text.AsSpan(document.Tokens.Start(end), document.Tokens.Span(end).Length)))
            end++;
        return end;
    }

    private static bool MayStandInside(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || word[0] is '-' or '.' or '\'' or '\u2019' || (word.Length <= LongestParticle && char.IsLower(word[0]));
}
