using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Language;

/// <summary>A text that somebody might feed to the program, by mistake or to see what happens.</summary>
public sealed record HostileText(string Value);

/// <summary>Makes hostile texts: pieces of news, of typography and of rubbish, one after another.</summary>
public static class SomeText
{
    private static readonly string[] Pieces =
    [
        "The", "minister", "Iran", "al", "Sha", "U.S.", "U", "Gen.", "etc.", "Inc.", "p.m", "J.", "I", "don't", "can", "not", "gonna", "they", "workers", "s",
        "12", "3", "1,200", "7.5", "2bn", "$", "US$", "€", "90", "+41", "12/03/2024", "9/11", "TEHRAN", "KABUL", "(Reuters)", "March",
        "https://example.org/a?b=c", "www.example.org", "press@example.org", "@press", "#tag", ":-)", "<3", "[...]",
        ".", "..", "...", "…", ",", ":", ";", "!", "?!", "-", "--", "–", "—", "'", "''", "’", "‘", "`", "\"", "“", "”", "(", ")", "[", "]", "/", "&", "@", "#", "+", "%", "_", "*",
        " ", " ", " ", "  ", "\t", "\n", "\r\n", "\n\n", "\r", "\u00A0", "\u2003", "\u2028", "\u2029", "\u0085", "\v",
        "\u00AD", "\u200B", "\u200D", "\u200E", "\uFEFF", "\u202A", "\uFE0F", "\u0301", "\0", "\u0007", "\u009F",
        "\uD83D\uDC4D", "\uD83C\uDFFD", "\uD835\uDC00", "\uD83D", "\uDC4D", "\uFFFE", "سلام", "和平", "Łódź", "ʿ", "हिन्दी", "é",
    ];

    public static Arbitrary<HostileText> HostileTexts() => Arb.From(
        Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => new HostileText(string.Concat(pieces))),
        text => Enumerable.Range(0, text.Value.Length).Select(i => new HostileText(text.Value.Remove(i, 1))));
}
