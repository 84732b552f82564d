namespace Dragoman.Scoring;

/// <summary>The scores of a parse, under the names of the CoNLL 2018 shared task.</summary>
public sealed record ParseScores
{
    /// <summary>Tokens with the right span.</summary>
    public required Score Tokens { get; init; }

    /// <summary>Sentences with the right span.</summary>
    public required Score Sentences { get; init; }

    /// <summary>Words that are aligned with a gold word; the words of multi-word tokens count one by one.</summary>
    public required Score Words { get; init; }

    /// <summary>Words with the right universal part of speech.</summary>
    public required Score Upos { get; init; }

    /// <summary>Words with the right treebank tag.</summary>
    public required Score Xpos { get; init; }

    /// <summary>Words with the right universal features; other features are not compared.</summary>
    public required Score UFeats { get; init; }

    /// <summary>Words with UPOS, XPOS and UFeats all right.</summary>
    public required Score AllTags { get; init; }

    /// <summary>Words with the right lemma; any lemma is right where the gold has <c>_</c>.</summary>
    public required Score Lemmas { get; init; }

    /// <summary>Unlabelled attachment: words with the right head.</summary>
    public required Score Uas { get; init; }

    /// <summary>Labelled attachment: words with the right head and the right universal relation (before the <c>:</c>).</summary>
    public required Score Las { get; init; }

    /// <summary>LAS over words with content relations only: no determiners, auxiliaries, case markers, punctuation.</summary>
    public required Score Clas { get; init; }

    /// <summary>CLAS with UPOS, UFeats and the function words below right too.</summary>
    public required Score Mlas { get; init; }

    /// <summary>CLAS with the lemma right too.</summary>
    public required Score Blex { get; init; }

    /// <summary>All scores with their names, in the order of the task's table.</summary>
    public IReadOnlyList<(string Name, Score Score)> All =>
    [
        ("Tokens", Tokens), ("Sentences", Sentences), ("Words", Words),
        ("UPOS", Upos), ("XPOS", Xpos), ("UFeats", UFeats), ("AllTags", AllTags), ("Lemmas", Lemmas),
        ("UAS", Uas), ("LAS", Las), ("CLAS", Clas), ("MLAS", Mlas), ("BLEX", Blex),
    ];
}
