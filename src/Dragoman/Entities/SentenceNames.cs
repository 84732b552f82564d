using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>An actor of the lexicon that words of a sentence name: tokens <c>[First, End)</c>.</summary>
internal sealed record NameMatch(int First, int End, Actor Actor);

/// <summary>A role noun in a sentence: tokens <c>[First, End)</c>.</summary>
internal sealed record RoleMatch(int First, int End, Role Role);

/// <summary>What the lexicon knows of the words of one sentence: names, the longest first, and role nouns.</summary>
internal sealed class SentenceNames
{
    /// <summary>Words of the longest role noun.</summary>
    private const int LongestRole = 6;

    private readonly ActorLexicon lexicon;
    private readonly string[] words;
    private readonly NameMatch?[] names;
    private readonly bool[] former;
    private readonly Dictionary<int, RoleMatch?> roles = [];

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isDateline">Whether it is the place and day at the head of a report, where names stand in capitals.</param>
    public SentenceNames(ActorLexicon lexicon, Sentence sentence, bool isDateline)
    {
        this.lexicon = lexicon;
        (Sentence, IsDateline) = (sentence, isDateline);
        words = new string[sentence.Count];
        former = new bool[words.Length];
        var tokens = sentence.Document.Tokens;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Spelling.Normal(sentence.Document.Text.AsSpan(tokens.Start(sentence.First + i), tokens.Span(sentence.First + i).Length));
            var hyphen = words[i].IndexOf('-', StringComparison.Ordinal);
            if (hyphen > 0 && lexicon.Words.IsFormer(words[i][..hyphen]))
                (words[i], former[i]) = (words[i][(hyphen + 1)..], true);
            if (isDateline)
                words[i] = Capitalised(words[i]);
        }
        names = FindNames(sentence.Document.Date);
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Whether it is the place and day at the head of a report.</summary>
    public bool IsDateline { get; }

    /// <summary>The names, each once, in order.</summary>
    public IEnumerable<NameMatch> All
    {
        get
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i] is { } match && match.First == Sentence.First + i)
                    yield return match;
            }
        }
    }

    /// <summary>The word of a token as the lexicon compares it.</summary>
    public string Word(int token) => words[token - Sentence.First];

    /// <summary>Whether a token of the sentence has this word.</summary>
    public bool Is(int token, string word) => Has(token) && Word(token) == word;

    /// <summary>Whether the token stands in this sentence.</summary>
    public bool Has(int token) => token >= Sentence.First && token < Sentence.End;

    /// <summary>Whether the word had a prefix that says that an office is over: <c>ex-minister</c>.</summary>
    public bool IsFormer(int token) => former[token - Sentence.First];

    /// <summary>The name that a token is part of.</summary>
    public NameMatch? NameAt(int token) => names[token - Sentence.First];

    /// <summary>Gives the country of names that several countries have.</summary>
    public void Choose(Func<IReadOnlyList<string>, string?> choose)
    {
        foreach (var match in All.Where(m => m.Actor.Candidates.Count > 0).ToList())
        {
            if (choose(match.Actor.Candidates) is not { } country)
                continue;
            var chosen = match with { Actor = match.Actor with { Country = country } };
            Array.Fill(names, chosen, match.First - Sentence.First, match.End - match.First);
        }
    }

    /// <summary>
    /// The longest role noun whose head a token is: it ends there ("foreign minister", as written or as its lemma), or goes
    /// on behind it ("secretary of state").
    /// </summary>
    public RoleMatch? RoleAt(int token)
    {
        if (!roles.TryGetValue(token, out var match))
            roles[token] = match = FindRole(token);
        return match;
    }

    private RoleMatch? FindRole(int token)
    {
        var at = token - Sentence.First;
        var written = words[at];
        var lemma = Spelling.Normal(Sentence.Document.Syntax.Lemma(token));
        if (lemma == written && written.EndsWith("men", StringComparison.Ordinal))
            lemma = $"{written[..^2]}an";                                    // with a capital the model takes it for a name
        var goesOn = at + 1 < words.Length && (words[at + 1] == "-" || Sentence.Document.Syntax.Upos(token + 1) == "ADP");
        RoleMatch? found = null;
        foreach (var form in lemma == written ? (string[])[written] : [written, lemma])
        {
            words[at] = form;
            for (var from = Math.Max(0, at - LongestRole + 1); from <= at; from++)
            {
                if (lexicon.Roles.Exact(words, from, at + 1) is not { } role)
                    continue;
                if (found is null || at + 1 - from > found.End - found.First)
                    found = new RoleMatch(Sentence.First + from, token + 1, role);
                break;
            }
            for (var from = Math.Max(0, at - LongestRole + 1); from <= at && goesOn; from++)
            {
                var length = lexicon.Roles.Longest(words, from, null, out var role);
                if (from + length > at + 1 && length > (found is null ? 0 : found.End - found.First))
                    found = new RoleMatch(Sentence.First + from, Sentence.First + from + length, role!);
            }
        }
        words[at] = written;
        return found;
    }

    private NameMatch?[] FindNames(DateOnly? day)
    {
        var found = new NameMatch?[words.Length];
        for (var i = 0; i < words.Length;)
        {
            var length = lexicon.Names.Longest(words, i, a => a.LivedOn(day), out var actor);
            if (day is not null)
            {
                var other = lexicon.Names.Longest(words, i, a => a.Kind == EntityKind.Person, out var person);
                if (other > length)
                    (length, actor) = (other, OutOfOffice(person!, i, other, day.Value));
            }
            if (length > 0)
                Array.Fill(found, new NameMatch(Sentence.First + i, Sentence.First + i + length, actor!), i, length);
            i += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>A person named outside the years of office: once one is over, one of the elite; before it, just a person.</summary>
    private Actor OutOfOffice(Actor person, int at, int length, DateOnly day)
    {
        var isOver = lexicon.Names.Longest(words, at, a => a.Kind == EntityKind.Person && a.Name == person.Name && day > a.To, out _) == length;
        return person with { Role = null, Sectors = isOver ? [Sector.Elite] : [] };
    }

    /// <summary>The words of a heading, in capitals or not, as names are compared.</summary>
    public static string[] HeadingWords(string heading) =>
        [.. heading.Split((char[])[' ', ',', '/', ':', ';', '\'', '\u2019', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(w => Capitalised(Spelling.Normal(w)))];

    private static string Capitalised(string word) =>
        word.Length > 2 && word.All(char.IsAsciiLetterUpper) ? word[0] + word[1..].ToLowerInvariant() : word;
}
