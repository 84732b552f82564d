using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Time;

/// <summary>
/// Finds words that say when and resolves them against the document's day, the tense of their clause and the day last told
/// of. Reads the tokens, the syntax and the document's date; writes <see cref="Document.Times"/>. Without a date, only
/// what needs none is resolved.
/// </summary>
public sealed class TimeFinder(TimeWords words)
{
    /// <summary>"The next day" is seen from a day told of at most so many sentences before.</summary>
    private const int FarthestTold = 3;

    private readonly TimeClause clauses = new(words.Clauses);

    /// <summary>Finds the time expressions.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<TimeExpression>();
        var grammar = new TimeGrammar(document, words);
        (Interval Time, int Sentence)? told = null;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = new Sentence(document, s);
            grammar.Enter(sentence);
            var from = sentence.First;
            for (var token = from; token < sentence.End;)
            {
                if (grammar.Read(token) is not { } phrase)
                {
                    token++;
                    continue;
                }
                if (phrase.Reference is not null)
                {
                    var expression = Resolved(grammar, document, from, token, phrase, told is { } last && s - last.Sentence <= FarthestTold ? last.Time : null);
                    found.Add(expression);
                    if (expression is { Kind: TimeKind.Date or TimeKind.Time, Bound: Bound.At, Value: { } time } && IsNarrative(sentence))
                        told = (time, s);
                    from = phrase.End;
                }
                token = phrase.End;
            }
        }
        document.Times = new TimeLayer([.. found], words.Clauses);
    }

    private TimeExpression Resolved(TimeGrammar grammar, Document document, int from, int first, Phrase phrase, Interval? told)
    {
        var reference = phrase.Reference!;
        var time = Top(document, first, phrase.End);
        var isModifier = time.Head is { } head && head.Index >= phrase.End && IsModifier(time, head);
        var bound = Bound.At;
        var start = isModifier ? first : grammar.WithPreposition(first, from, out bound);
        var owner = clauses.Owner(time, start);
        if (reference is FromTo)
        {
            bound = Bound.At;
            if (owner is { } verb && words.Clauses.IsMoving(verb.Lemma))               // "moved from Monday to Friday"
                reference = Untold.Instance;
        }
        if (bound is Bound.Before or Bound.After && phrase.Kind == TimeKind.Time && grammar.StartsWithHour(first))
            bound = Bound.At;                                                          // "before dawn on Sunday" is on Sunday
        var isAhead = clauses.IsAhead(time, owner);
        var ahead = Bounded.By(bound, reference.From(new Vantage(document.Date, told, true)), document.Date, true);
        return new TimeExpression
        {
            First = start,
            End = phrase.End,
            Span = new TextSpan(document.Tokens.Start(start), document.Tokens.End(phrase.End - 1)),
            Kind = reference is Hence && isAhead && ahead is not null ? TimeKind.Date : phrase.Kind,
            Bound = bound,
            Past = Bounded.By(bound, reference.From(new Vantage(document.Date, told, false)), document.Date, false),
            Ahead = ahead,
            IsAhead = isAhead,
            Owner = owner,
        };
    }

    /// <summary>"since the January 2020 strike" is not since January; but "in January Chad closed" is read so at times.</summary>
    private static bool IsModifier(Token time, Token noun) =>
        time.Relation is "compound" or "amod" or "nummod" or "nmod" && time.Label != "nmod:unmarked" && (time.Label == "nmod:poss" || !TimeClause.IsParty(noun));

    /// <summary>The word of an expression that depends on one outside it.</summary>
    private static Token Top(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document.Syntax.Head(token);
            if ((head < first || head >= end) && document.Syntax.Upos(token) is not ("PUNCT" or "ADP" or "CCONJ" or "DET"))
                return new Token(document, token);
        }
        return new Token(document, first);
    }

    /// <summary>Datelines and headlines tell no story.</summary>
    private static bool IsNarrative(Sentence sentence) =>
        sentence.Span.Start >= sentence.Document.BodyStart
        && !(sentence.Document.Tokens.StartsParagraph(sentence.First) && Dateline.Length(sentence.Document, sentence.First) == sentence.Count);
}
