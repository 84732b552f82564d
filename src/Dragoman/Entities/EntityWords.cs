using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>Whether a person is spoken of as he or she.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>What the last word of a proper name tells of its bearer: <c>Corp</c>, <c>University</c>.</summary>
/// <param name="Kind">Person, organisation, group or place; a place is no party.</param>
/// <param name="Sectors">PLOVER's codes, primary first.</param>
/// <param name="MayBeFirst">Whether it tells the same as the first word: <c>University of Hull</c>.</param>
internal sealed record NameWord(EntityKind Kind, IReadOnlyList<string> Sectors, bool MayBeFirst);

/// <summary>What a plural such as "the two countries" stands for.</summary>
internal enum MemberKind
{
    /// <summary>Countries.</summary>
    Country,

    /// <summary>Governments.</summary>
    Government,

    /// <summary>People.</summary>
    Person,

    /// <summary>Whoever stands on one side.</summary>
    Any,
}

/// <summary>
/// Small words around actors and what they do to them: <c>data/actors/words.tsv</c>, <c>name-words.tsv</c>,
/// <c>given-names.tsv</c>.
/// </summary>
internal sealed class EntityWords
{
    private static readonly string[] Kinds =
    [
        "former", "other-time", "based", "led", "male", "female", "male-title", "female-title", "title", "member", "count", "location", "place-verb", "agent-verb",
        "counterpart", "particle", "naming", "direction", "foreign", "government", "nobody", "no-name", "place-noun",
    ];

    private readonly Dictionary<string, Dictionary<string, string>> details = Kinds.ToDictionary(k => k, _ => new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    private readonly Dictionary<string, NameWord> nameWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> givenNames = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folders">Data folders; of two rows the one read first wins.</param>
    public EntityWords(IReadOnlyList<string> folders)
    {
        foreach (var row in folders.SelectMany(f => ActorTables.Rows(f, "words.tsv")))
        {
            if (!details.TryGetValue(row["kind"], out var words))
                throw row.Error($"'{row["kind"]}' is no kind; there are: {string.Join(", ", Kinds)}");
            if (row["kind"] == "member" && !Enum.TryParse<MemberKind>(row["detail"], ignoreCase: true, out _))
                throw row.Error($"'{row["detail"]}' is nothing a plural stands for; there are: {string.Join(", ", Enum.GetNames<MemberKind>()).ToLowerInvariant()}");
            if (row["kind"] == "count" && !int.TryParse(row["detail"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw row.Error($"'{row["detail"]}' is no number");
            words.TryAdd(row["word"], row["detail"]);
        }
        foreach (var row in folders.SelectMany(f => ActorTables.Rows(f, "name-words.tsv")))
            nameWords.TryAdd(row["word"], new NameWord(ActorTables.Kind(row), row.List("sectors"), row["first"] == "yes"));
        foreach (var row in folders.SelectMany(f => ActorTables.Rows(f, "given-names.tsv")))
            givenNames.TryAdd(row["name"], GenderCode(row));
    }

    /// <summary>Before an office: it is over. <c>former</c>, <c>ousted</c>, <c>late</c>.</summary>
    public bool IsFormer(string word) => details["former"].ContainsKey(word);

    /// <summary>Before an office: not the one who holds it on the day. <c>then</c>, <c>elect</c>, <c>acting</c>.</summary>
    public bool IsOtherTime(string word) => details["other-time"].ContainsKey(word);

    /// <summary>Behind a place and a hyphen: the place is its home. <c>London-based</c>.</summary>
    public bool IsBased(string word) => details["based"].ContainsKey(word);

    /// <summary>Behind a country and a hyphen: forces of several states. <c>US-led</c>.</summary>
    public bool IsLed(string word) => details["led"].ContainsKey(word);

    /// <summary>Whether a word is a title before a name, and the sectors it gives.</summary>
    public bool IsTitle(string word, out IReadOnlyList<string> sectors)
    {
        var found = details["title"].TryGetValue(word, out var detail) || details["male-title"].TryGetValue(word, out detail) || details["female-title"].TryGetValue(word, out detail);
        sectors = found && detail!.Length > 0 ? detail.Split('|') : [];
        return found;
    }

    /// <summary>The gender that a title or a noun for a person tells.</summary>
    public Gender GenderOf(string word) =>
        details["male"].ContainsKey(word) || details["male-title"].ContainsKey(word) ? Gender.Male
        : details["female"].ContainsKey(word) || details["female-title"].ContainsKey(word) ? Gender.Female : Gender.Unknown;

    /// <summary>Whether a word is a given name, and whose.</summary>
    public bool IsGivenName(string word, out Gender gender) => givenNames.TryGetValue(word, out gender);

    /// <summary>What a noun of "the two ..." stands for; null if it stands for nothing of the kind.</summary>
    public MemberKind? Members(string lemma) =>
        details["member"].TryGetValue(lemma, out var detail) ? Enum.Parse<MemberKind>(detail, ignoreCase: true) : null;

    /// <summary>How many are meant: <c>both</c>, <c>two</c>, <c>trio</c>.</summary>
    public int? Count(string word) => details["count"].TryGetValue(word, out var detail) ? int.Parse(detail, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>A preposition behind which a capital is a place.</summary>
    public bool IsLocation(string preposition) => details["location"].ContainsKey(preposition);

    /// <summary>A preposition of motion: behind it and a verb, a capital is a place.</summary>
    public bool IsDirection(string preposition) => details["direction"].ContainsKey(preposition);

    /// <summary>A verb whose object, if a capital, is a place.</summary>
    public bool IsPlaceVerb(string lemma) => details["place-verb"].ContainsKey(lemma);

    /// <summary>A verb whose subject is somebody.</summary>
    public bool IsAgentVerb(string lemma) => details["agent-verb"].ContainsKey(lemma);

    /// <summary>A noun for who holds the same office elsewhere.</summary>
    public bool IsCounterpart(string lemma) => details["counterpart"].ContainsKey(lemma);

    /// <summary>A small word within names of persons: <c>al</c>, <c>van</c>.</summary>
    public bool IsParticle(string word) => details["particle"].ContainsKey(word);

    /// <summary>A participle before a name: <c>called</c>, <c>known</c>.</summary>
    public bool IsNaming(string lemma) => details["naming"].ContainsKey(lemma);

    /// <summary>Before a noun: those of other countries. <c>western</c>, <c>neighbouring</c>.</summary>
    public bool IsForeign(string word) => details["foreign"].ContainsKey(word);

    /// <summary>Before a noun: nobody is meant. <c>no</c>, <c>neither</c>.</summary>
    public bool IsNobody(string word) => details["nobody"].ContainsKey(word);

    /// <summary>Before "of" and a name: the name is a place's. <c>town</c>, <c>province</c>.</summary>
    public bool IsPlaceNoun(string lemma) => details["place-noun"].ContainsKey(lemma);

    /// <summary>A word with a capital that is part of no name: <c>Friday</c>.</summary>
    public bool IsNoName(string word) => details["no-name"].ContainsKey(word);

    /// <summary>A role noun for a government as a whole.</summary>
    public bool IsGovernment(string phrase) => details["government"].ContainsKey(phrase);

    /// <summary>What the last word of a name tells, or null.</summary>
    public NameWord? NameWord(string word) => nameWords.GetValueOrDefault(word);

    private static Gender GenderCode(DataRow row) => row["gender"] switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "" => Gender.Unknown,
        var other => throw row.Error($"'{other}' is no gender; there are: m, f, and nothing for both"),
    };
}
