using Dragoman.Language;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// The countries that a report speaks of around a sentence: which Punjab is meant, and whose army, where the sentence
/// does not say. Walks along a document; holds what it needs of the sentences near by, and no more.
/// </summary>
internal sealed class Setting
{
    /// <summary>Sentences before and behind that count.</summary>
    private const int Back = 14, Ahead = 5;

    /// <summary>Sentences at whose head a dateline may stand.</summary>
    private const int LastDateline = 4;

    /// <summary>A country that is named so often, and so many times as often as the next, is what a report is about.</summary>
    private const double LeastNamed = 3, LeastAlone = 2, TimesAsOften = 2.5;

    /// <summary>How much more the dateline counts than a name in the text.</summary>
    private const double DatelineWeight = 2;

    private readonly Dictionary<string, double> counts = new(StringComparer.Ordinal);

    private Setting(SentenceNames names) => Names = names;

    /// <summary>The names of the sentence.</summary>
    public SentenceNames Names { get; private set; }

    /// <summary>The settings of a document's sentences, in order; each is valid until the next is asked for.</summary>
    public static IEnumerable<Setting> Along(Document document, ActorLexicon lexicon)
    {
        if (document.Sentences.Count == 0)
            yield break;
        Queue<SentenceNames> near = [], past = [];
        var setting = new Setting(NamesOf(document, lexicon, 0));
        setting.CountHeading(document.Dateline, lexicon, DatelineWeight);
        setting.CountHeading(document.Title, lexicon, 1);
        var read = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            for (; read < document.Sentences.Count && read <= s + Ahead; read++)
            {
                var names = NamesOf(document, lexicon, read);
                near.Enqueue(names);
                setting.Count(names, 1);
            }
            setting.Names = near.Dequeue();
            setting.Names.Choose(setting.Most);
            yield return setting;
            past.Enqueue(setting.Names);
            if (past.Count > Back)
                setting.Count(past.Dequeue(), -1);
        }
    }

    /// <summary>The one country that the report is about here, or null.</summary>
    public string? Dominant()
    {
        string? best = null;
        double most = 0, next = 0;
        foreach (var (country, count) in counts)
        {
            if (count > most)
                (best, most, next) = (country, count, most);
            else if (count > next)
                next = count;
        }
        return most >= (next == 0 ? LeastAlone : LeastNamed) && most >= TimesAsOften * next ? best : null;
    }

    /// <summary>The one of several countries that is spoken of most; null if none is, or two are as often.</summary>
    public string? Most(IReadOnlyList<string> candidates)
    {
        string? best = null;
        double most = 0;
        var isTie = false;
        foreach (var country in candidates)
        {
            var count = counts.GetValueOrDefault(country);
            if (count > most)
                (best, most, isTie) = (country, count, false);
            else if (count == most && count > 0)
                isTie = true;
        }
        return isTie ? null : best;
    }

    private static SentenceNames NamesOf(Document document, ActorLexicon lexicon, int sentence)
    {
        var first = document.Sentences.First(sentence);
        var isDateline = sentence < LastDateline && document.Tokens.StartsParagraph(first) && Dateline.Length(document, first) > 0;
        return new SentenceNames(lexicon, new Sentence(document, sentence), isDateline);
    }

    private void Count(SentenceNames names, int sign)
    {
        foreach (var match in names.All)
            Count(match.Actor, sign * (names.IsDateline ? DatelineWeight : 1));
    }

    private void Count(Actor actor, double weight)
    {
        if (actor is { Country: { } country, Candidates.Count: 0 } && !actor.Sectors.Contains(Sector.Press, StringComparer.Ordinal))
            counts[country] = counts.GetValueOrDefault(country) + weight;
    }

    /// <summary>Counts the names in a headline or dateline that is given apart from the text.</summary>
    private void CountHeading(string? heading, ActorLexicon lexicon, double weight)
    {
        var words = SentenceNames.HeadingWords(heading ?? string.Empty);
        for (var i = 0; i < words.Length;)
        {
            var length = lexicon.Names.Longest(words, i, a => a.Kind is EntityKind.Country or EntityKind.Place, out var actor);
            if (length > 0)
                Count(actor!, weight);
            i += Math.Max(1, length);
        }
    }
}
