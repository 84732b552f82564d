using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Language;

namespace Dragoman.Lexicons;

/// <summary>Everything that the lexicons know, row by row, to be looked up: which words of which row of which file mean whom or what.</summary>
public sealed class LexiconCatalogue
{
    private static readonly string[] InflectedVerbs = ["VBD", "VBN", "VBG", "VBZ"];

    private readonly FrameLexicon frames;
    private readonly Dictionary<Frame, LexiconEntry> byFrame;
    private readonly PhraseWords cutter;
    private readonly Lemmatizer lemmatizer;

    private LexiconCatalogue(IReadOnlyList<string> folders, FrameLexicon frames, TokenRules rules, Lemmatizer lemmatizer)
    {
        (this.frames, this.lemmatizer) = (frames, lemmatizer);
        cutter = new PhraseWords(new Tokenizer(rules));
        var named = ActorLexicon.ReadNames(folders).GroupBy(n => n.Actor.Row, n => (n.Phrase, n.Actor)).Select(OfActor);
        byFrame = frames.Frames.ToDictionary(f => f, OfFrame);
        Entries = [.. named, .. ActorLexicon.ReadRoles(folders).Select(OfRole), .. byFrame.Values];
        Countries = Entries.Where(e => e.Kind == LexiconKind.Country).Select(e => e.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Sectors = DataTable.Read(folders.Select(f => Path.Combine(f, "events", "sectors.tsv")).Last(File.Exists), "sector").Rows.Select(r => r["sector"]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All entries: countries and actors, roles, frames, a user's before the program's; of two that are found by the same words the earlier wins.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>The codes of countries.</summary>
    public IReadOnlySet<string> Countries { get; }

    /// <summary>The codes of sectors.</summary>
    public IReadOnlySet<string> Sectors { get; }

    /// <summary>Reads the lexicons.</summary>
    /// <param name="folders">Data folders: the program's own first, then the user's.</param>
    /// <exception cref="DataException">A file is wrong.</exception>
    public static LexiconCatalogue Load(params IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var english = Path.Combine(folders[0], "english");
        return new LexiconCatalogue(folders, FrameLexicon.Load(folders, Ontology.Load(folders)), LanguageModel.LoadTokenRules(english), Lemmatizer.Load(Path.Combine(english, "lemmas.tsv")));
    }

    /// <summary>Countries, actors and roles that are found by exactly these words, whatever their case; the winner first.</summary>
    public IEnumerable<(LexiconEntry Entry, LexiconWords Words)> Named(string phrase)
    {
        var wanted = Key(phrase);
        return Where((_, words) => Key(words.Text).Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Countries, actors and roles that are found by longer words among which these stand.</summary>
    public IEnumerable<(LexiconEntry Entry, LexiconWords Words)> NamedAmongOthers(string phrase)
    {
        var wanted = Key(phrase);
        return wanted.Length == 0 ? [] : Where((_, words) => Key(words.Text) is var key && key.Length > wanted.Length && $" {key} ".Contains($" {wanted} ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Frames whose predicate has all these words, in any inflection, in the order in which they are tried.</summary>
    public IEnumerable<(LexiconEntry Entry, LexiconWords Words)> TriggeredBy(string phrase)
    {
        var wanted = cutter.Of(phrase).Select(Lemmas).ToList();
        if (wanted.Count == 0)
            return [];
        bool Has(Predicate predicate) => wanted.TrueForAll(lemmas => predicate.With.Prepend(predicate.Lemma).Any(lemmas.Contains));
        var triggers = frames.Frames.SelectMany(f => f.Predicates).Where(Has).Select(p => (p.Kind, p.Lemma)).Distinct()
            .OrderBy(t => wanted[0].Contains(t.Lemma) ? 0 : 1).ThenBy(t => t.Kind).ThenBy(t => t.Lemma, StringComparer.Ordinal);
        return triggers.SelectMany(t => frames.TriggeredBy(t.Kind, t.Lemma)).Where(t => Has(t.Predicate)).Select(t => (byFrame[t.Frame], OfPredicate(t.Predicate)));
    }

    /// <summary>Others that are found by the same words, and are there on the same days.</summary>
    public IEnumerable<(LexiconEntry Entry, LexiconWords Words)> Rivals(LexiconEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isRole = entry.Kind == LexiconKind.Role;
        var comparer = isRole ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var keys = entry.Words.Select(w => Key(w.Text)).ToHashSet(comparer);
        return Where((other, words) => other != entry && (other.Kind == LexiconKind.Role) == isRole && other.LivesWith(entry) && keys.Contains(Key(words.Text)));
    }

    /// <summary>Rows with a sector that is none, or a country that the list of countries does not have.</summary>
    /// <returns>A line each, with file and line.</returns>
    public IEnumerable<string> Wrong()
    {
        foreach (var entry in Entries)
        {
            if (entry.Kind == LexiconKind.Actor && entry.Country is { } country && !Countries.Contains(country))
                yield return $"{entry.File}:{entry.Line}: '{country}' is no country's code in countries.tsv";
            foreach (var sector in entry.Sectors.Where(s => !Sectors.Contains(s)))
                yield return $"{entry.File}:{entry.Line}: '{sector}' is no sector; did you mean '{Nearest.To(sector, Sectors)}'?";
        }
    }

    /// <summary>
    /// Rows that no text can reach: whatever finds them finds another row first, which is alive whenever they are. That a
    /// user's row hides one of the program's is what it is for, and is not told.
    /// </summary>
    /// <returns>A line each, with file and line.</returns>
    public IEnumerable<string> Hidden()
    {
        var first = new Dictionary<(bool IsRole, string Key), List<LexiconEntry>>();
        foreach (var entry in Entries.Where(e => e.Kind != LexiconKind.Frame))
        {
            LexiconEntry? winner = null;
            var reached = false;
            foreach (var words in entry.Words)
            {
                var isRole = entry.Kind == LexiconKind.Role;
                var key = (isRole, isRole ? Key(words.Text).ToLowerInvariant() : Key(words.Text));
                if (!first.TryGetValue(key, out var earlier))
                    first[key] = earlier = [];
                var better = earlier.Find(e => e != entry && e.Outlives(entry));
                (winner, reached) = (winner ?? better, reached || better is null);
                earlier.Add(entry);
            }
            if (!reached && winner is not null && Folder(winner) == Folder(entry))
                yield return $"{entry.File}:{entry.Line}: '{entry.Name}' is never reached: {Path.GetFileName(winner.File)}:{winner.Line} has its words first ({winner.Name}, {winner.Codes})";
        }

        static string? Folder(LexiconEntry entry) => Path.GetDirectoryName(entry.File);
    }

    private IEnumerable<(LexiconEntry Entry, LexiconWords Words)> Where(Func<LexiconEntry, LexiconWords, bool> fits) =>
        from entry in Entries
        where entry.Kind != LexiconKind.Frame
        from words in entry.Words
        where fits(entry, words)
        select (entry, words);

    private string Key(string phrase) => string.Join(' ', cutter.Of(phrase));

    /// <summary>What a word may be an inflection of.</summary>
    private HashSet<string> Lemmas(string word)
    {
        var lower = word.ToLowerInvariant();
        return [lower, .. InflectedVerbs.Select(tag => lemmatizer.Correct(lower, lower, "VERB", tag)), lemmatizer.Correct(lower, lower, "NOUN", "NNS")];
    }

    private static LexiconEntry OfActor(IGrouping<DataRow, (string Phrase, Actor Actor)> row)
    {
        var actor = row.First().Actor;
        var what = actor.Role is { Length: > 0 } role ? role : actor.Kind.ToString().ToLowerInvariant();
        return new LexiconEntry(
            actor.Kind == EntityKind.Country ? LexiconKind.Country : LexiconKind.Actor, actor.Name, what, actor.Country, actor.Sectors, actor.From, actor.To,
            [.. row.Select(n => new LexiconWords(n.Phrase, n.Actor.Naming.ToString().ToLowerInvariant()))], row.Key.File, row.Key.Line);
    }

    private static LexiconEntry OfRole(Role role) =>
        new(LexiconKind.Role, role.Phrase, role.Kind.ToString().ToLowerInvariant(), null, role.Sectors, null, null, [new LexiconWords(role.Phrase, "role")], role.Row!.File, role.Row.Line);

    private static LexiconEntry OfFrame(Frame frame) =>
        new(LexiconKind.Frame, frame.Id, frame.Act.Mode is null ? frame.Act.Type : $"{frame.Act.Type} {frame.Act.Mode}", null, [], null, null, [.. frame.Predicates.Select(OfPredicate)], frame.File, frame.Line);

    private static LexiconWords OfPredicate(Predicate predicate) => new(string.Join(' ', predicate.With.Prepend(predicate.Lemma)), predicate.Kind.ToString().ToLowerInvariant());
}
