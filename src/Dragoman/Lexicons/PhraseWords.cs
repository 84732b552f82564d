using System.Buffers;
using Dragoman.Language;

namespace Dragoman.Lexicons;

/// <summary>Cuts the phrases of lexicons into words as the tokenizer cuts a text, in the spelling in which they are compared.</summary>
internal sealed class PhraseWords(Tokenizer tokenizer)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The words of a phrase; none if it is blank.</summary>
    public string[] Of(string phrase)
    {
        if (!phrase.AsSpan().ContainsAnyExcept(Plain))                  // most phrases: no one cuts them anywhere but at blanks
            return phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tokens = tokenizer.Tokenize(phrase);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Spelling.Normal(phrase.AsSpan(tokens.Start(i), tokens.End(i) - tokens.Start(i)));
        return words;
    }
}
