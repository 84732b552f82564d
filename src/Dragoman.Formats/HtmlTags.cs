using System.Buffers;
using System.Collections.Frozen;

namespace Dragoman.Formats;

/// <summary>What stands in the place of a piece of markup for who reads the text.</summary>
internal enum MarkupKind
{
    /// <summary>Nothing: a word goes on beyond it, <c>&lt;b&gt;I&lt;/b&gt;ran</c>.</summary>
    Inline,

    /// <summary>A new line.</summary>
    Line,

    /// <summary>A new paragraph.</summary>
    Block,

    /// <summary>Nothing, nor for its content: a script, a comment.</summary>
    Hidden,
}

/// <summary>A piece of markup: <c>[Start, End)</c> in UTF-16 code units.</summary>
internal readonly record struct Markup(int Start, int End, MarkupKind Kind);

/// <summary>
/// Finds the tags of a text that is HTML or has some in it. A tag never holds a <c>&lt;</c>, not even in quotes: that is what
/// makes one pass over the text enough, whatever stands in it.
/// </summary>
internal sealed class HtmlTags
{
    private const string Inline =
        "a abbr acronym area audio b bdi bdo big cite code data del dfn em font i img input ins kbd label map mark nobr picture q s samp small source span strike strong sub sup time tt u var video wbr";

    private const string Block =
        "address article aside blockquote body caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu meta nav ol "
        + "p pre section summary table tbody td tfoot th thead title tr ul";

    private const string Hidden = "button iframe noscript object script select style svg template textarea";

    /// <summary>Elements that have no end tag, or mostly none: alone they tell HTML as an end tag does.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lone =
        "br hr img li link meta p td tr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>> Elements =
        Named(Inline, MarkupKind.Inline).Concat(Named("br", MarkupKind.Line)).Concat(Named(Block, MarkupKind.Block)).Concat(Named(Hidden, MarkupKind.Hidden))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");

    private readonly string text;
    private readonly List<Markup> found = [];
    private readonly HashSet<string> neverClosed = new(StringComparer.OrdinalIgnoreCase);
    private bool isHtml;

    private HtmlTags(string text) => this.text = text;

    /// <summary>The tags and comments of a text in order; none where nothing but a <c>&lt;</c> makes it look like HTML.</summary>
    public static IReadOnlyList<Markup> In(string text)
    {
        var tags = new HtmlTags(text);
        for (var at = tags.Next(0); at < text.Length; at = tags.Next(at))
            at = tags.Read(at);
        return tags.isHtml ? tags.found : [];
    }

    private static IEnumerable<KeyValuePair<string, MarkupKind>> Named(string names, MarkupKind kind) => names.Split(' ').Select(n => KeyValuePair.Create(n, kind));

    private int Next(int from)
    {
        var length = text.AsSpan(from).IndexOf('<');
        return length < 0 ? text.Length : from + length;
    }

    /// <summary>Reads what begins at a <c>&lt;</c>. Returns where to go on.</summary>
    private int Read(int at)
    {
        var limit = Next(at + 1);
        var inside = text.AsSpan(at + 1, limit - at - 1);
        if (inside.StartsWith("!--"))
            return Through("-->", at, at + 4) is var close and > 0 ? Add(at, close, MarkupKind.Hidden, tells: true) : at + 1;
        if (inside.StartsWith("!doctype", StringComparison.OrdinalIgnoreCase) && inside.IndexOf('>') is var end and > 0)
            return Add(at, at + end + 2, MarkupKind.Block, tells: true);
        var closes = inside.StartsWith("/");
        if (closes)
            inside = inside[1..];
        var name = inside[..NameLength(inside)];
        var length = name.IsEmpty ? 0 : TagLength(inside[name.Length..], name.Length > 1);
        if (length == 0)
            return at + 1;
        end = at + 1 + (closes ? 1 : 0) + name.Length + length;
        if (!Elements.TryGetValue(name, out var kind))
            return Add(at, end, MarkupKind.Inline, tells: false);            // blank in HTML, where it would not be seen either
        if (kind == MarkupKind.Hidden && !closes && Through($"</{name}", at, end) is var content and > 0)
            return Add(at, content, kind, tells: true);
        return Add(at, end, kind, closes || Lone.Contains(name));
    }

    private int Add(int start, int end, MarkupKind kind, bool tells)
    {
        found.Add(new Markup(start, end, kind));
        isHtml |= tells;
        return end;
    }

    /// <summary>Where the end mark ends that stands behind a place; 0 if there is none. What is not there is looked for once only.</summary>
    private int Through(string mark, int start, int from)
    {
        if (from > text.Length || neverClosed.Contains(mark))
            return 0;
        var length = text.AsSpan(from).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            neverClosed.Add(mark);
            return 0;
        }
        var end = from + length + mark.Length;
        if (mark[0] == '<')                                                  // </script >
            end = text.AsSpan(end).IndexOf('>') is var rest and >= 0 ? end + rest + 1 : text.Length;
        return end > start ? end : 0;
    }

    private static int NameLength(ReadOnlySpan<char> inside)
    {
        var length = 0;
        while (length < inside.Length && (char.IsAsciiLetter(inside[length]) || (length > 0 && char.IsAsciiDigit(inside[length]))))
            length++;
        return length;
    }

    /// <summary>
    /// The length of what follows a tag's name, <c>&gt;</c> included; 0 if it is no tag. An attribute without value is one where
    /// the tag has another in quotes or a name that nobody takes for a letter: <c>a &lt;b and c&gt; d</c> is no tag.
    /// </summary>
    private static int TagLength(ReadOnlySpan<char> rest, bool isLongName)
    {
        bool quoted = false, bare = false;
        var at = 0;
        while (true)
        {
            var spaces = SpaceLength(rest[at..]);
            at += spaces;
            if (at < rest.Length && rest[at] == '/')
                at++;
            if (at == rest.Length)
                return 0;
            if (rest[at] == '>')
                return !bare || quoted || isLongName ? at + 1 : 0;
            var name = AttributeLength(rest[at..]);
            if (name == 0 || (spaces == 0 && !quoted))
                return 0;
            at += name;
            var equals = SpaceLength(rest[at..]);
            if (at + equals == rest.Length || rest[at + equals] != '=')
            {
                bare = true;
                continue;
            }
            at += equals + 1;
            at += SpaceLength(rest[at..]);
            if (at < rest.Length && rest[at] is '"' or '\'')
            {
                var value = rest[(at + 1)..].IndexOf(rest[at]);
                if (value < 0)
                    return 0;
                at += value + 2;
                quoted = true;
            }
            else
            {
                var value = rest[at..].IndexOfAny(ValueEnds);
                if (value <= 0)
                    return 0;
                at += value;
            }
        }
    }

    private static int SpaceLength(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(" \t\r\n\f");
        return length < 0 ? rest.Length : length;
    }

    private static int AttributeLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':' or '.' or '@'))
            length++;
        return length;
    }
}
