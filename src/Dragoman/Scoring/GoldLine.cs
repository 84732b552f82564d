using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Scoring;

/// <summary>A line of a gold file cut into words, quotes and the signs <c>; > =</c>, read from left to right.</summary>
internal sealed class GoldLine
{
    private readonly string file;
    private readonly List<(string Text, int Occurrence)> parts = [];
    private int next;

    /// <summary>Cuts a line.</summary>
    /// <exception cref="DataException">A quote is not closed, or its number is none.</exception>
    public GoldLine(string file, int number, string line)
    {
        (this.file, Number) = (file, number);
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
                at++;
            else if (line[at] == '"')
                at = Quote(line, at);
            else if (line[at] is ';' or '>' or '=')
                parts.Add((line[at++].ToString(), 0));
            else
                at = Word(line, at);
        }
    }

    /// <summary>The line, from 1.</summary>
    public int Number { get; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => next == parts.Count;

    /// <summary>Whether a quote is next.</summary>
    public bool IsAtQuote => !IsAtEnd && parts[next].Occurrence > 0;

    /// <summary>The next word or sign.</summary>
    /// <param name="expected">What it should be, for the error.</param>
    /// <exception cref="DataException">The line ends, or a quote is next.</exception>
    public string Next(string expected) =>
        !IsAtEnd && !IsAtQuote ? parts[next++].Text : throw Error(IsAtEnd ? $"the line ends where {expected} should be" : $"\"{parts[next].Text}\" stands where {expected} should be");

    /// <summary>The next word, null for <c>-</c>.</summary>
    public string? NextOrNone(string expected) => Next(expected) is var word && word == "-" ? null : word;

    /// <summary>The next quote and which occurrence of it is meant, from 1.</summary>
    public (string Words, int Occurrence) NextQuote(string expected) => IsAtQuote ? parts[next++] : throw Error($"{(IsAtEnd ? "the line ends" : $"'{parts[next].Text}' stands")} where {expected} should be, in quotes");

    /// <summary>Passes a word or sign that must be there.</summary>
    public void Pass(string word)
    {
        if (Next($"'{word}'") is var found && found != word)
            throw Error($"'{found}' stands where '{word}' should be");
    }

    /// <summary>Passes a sign if it is next.</summary>
    public bool TryPass(string word)
    {
        if (IsAtEnd || IsAtQuote || parts[next].Text != word)
            return false;
        next++;
        return true;
    }

    /// <summary>An error about this line.</summary>
    public DataException Error(string cause) => new(file, Number, cause);

    private int Quote(string line, int start)
    {
        var end = line.IndexOf('"', start + 1);
        if (end < 0)
            throw Error($"the quote that begins with {line[start..Math.Min(line.Length, start + 20)]} is not closed");
        var words = line[(start + 1)..end];
        if (string.IsNullOrWhiteSpace(words))
            throw Error("a quote is empty");
        var at = end + 1;
        var occurrence = 1;
        if (at < line.Length && line[at] == '#')
        {
            var from = ++at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (!int.TryParse(line.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out occurrence) || occurrence == 0)
                throw Error($"\"{words}\"# wants a number from 1");
        }
        parts.Add((words, occurrence));
        return at;
    }

    private int Word(string line, int start)
    {
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not (';' or '>' or '=' or '"'))
            end++;
        parts.Add((line[start..end], 0));
        return end;
    }
}
