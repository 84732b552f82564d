using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Finds the phrases of a sentence that name somebody, and those things that a pronoun could take up instead.</summary>
internal static class MentionFinder
{
    /// <summary>The mentions of a sentence in the order of their heads.</summary>
    public static List<Mention> Find(Sentence sentence, PhraseReader reader)
    {
        var found = new SortedDictionary<int, Mention>();
        foreach (var token in sentence.Tokens)
        {
            if ((IsNominalHead(token) || reader.IsMisreadName(token)) && reader.Read(token) is { } mention)
                found[token.Index] = mention;
        }
        DropWithinNames(found);
        foreach (var token in sentence.Tokens)
        {
            if (!found.ContainsKey(token.Index) && token is { Label: "amod" or "compound", Head: { } noun } && reader.ReadModifier(token) is { } mention)
            {
                // "the Israeli strike": the adjective names an actor where its noun names none; and a body is named wherever it is.
                if (mention is { RolePhrase: null, Kind: EntityKind.Organisation or EntityKind.Group or EntityKind.Person } ? !found.TryGetValue(noun.Index, out var whole) || whole.NameTokens.End <= token.Index || whole.NameTokens.First > token.Index : noun.Label != "nmod:desc" && !found.ContainsKey(noun.Index))
                    found[token.Index] = mention;
            }
        }
        foreach (var plural in found.Values.Where(m => m is { RoleHead: not null, Kind: EntityKind.Group or EntityKind.Organisation, Form: MentionForm.Description }).ToList())
        {
            var companions = reader.Companions(plural).ToList();
            if (companions.Count > 0 && reader.OneEach(plural) is { } one)
            {
                found[plural.Head] = one;
                companions = [.. reader.Companions(one)];
            }
            foreach (var companion in companions)
                found[companion.Head] = companion;
        }
        foreach (var token in sentence.Tokens)
        {
            if (!found.ContainsKey(token.Index) && IsNominalHead(token) && Thing(token) is { } thing)
                found[token.Index] = thing;
        }
        return [.. found.Values];
    }

    /// <summary>Commerce of the "Chamber of Commerce" is nobody.</summary>
    private static void DropWithinNames(SortedDictionary<int, Mention> found)
    {
        foreach (var name in found.Values.Where(m => m.NameTokens.End - m.NameTokens.First > 1).ToList())
        {
            if (!found.ContainsKey(name.Head))
                continue;
            for (var token = name.NameTokens.First; token < name.NameTokens.End; token++)
            {
                if (token != name.Head)
                    found.Remove(token);
            }
        }
    }

    private static bool IsNominalHead(Token token) => token.Upos switch
    {
        "NOUN" or "PROPN" => token.Label is not ("compound" or "flat" or "amod" or "nmod:desc" or "det" or "case" or "punct" or "goeswith" or "fixed" or "compound:prt" or "nummod"),
        "PRON" => token.Label is not ("case" or "punct" or "fixed"),
        "ADJ" when token.Relation == "conj" => token.Head is { } first && IsNominalHead(first),
        "ADJ" => token.Label != "nmod:desc" && token.Relation is "nsubj" or "obj" or "obl" or "nmod" or "root",
        "NUM" or "DET" => token.Relation is "nsubj" or "obj" or "obl" or "nmod",
        _ => false,
    };

    /// <summary>A noun that names nobody who could act.</summary>
    private static Mention? Thing(Token token)
    {
        if (token.Upos is not ("NOUN" or "PROPN") || token.Document.Syntax.MentionKind(token.Index) is not { } kind || kind == "time")
            return null;
        var isPlural = token.Xpos is "NNS" or "NNPS";
        return new Mention(token.Index, token.Index, token.Index + 1)
        {
            Form = MentionForm.Thing,
            Kind = kind == "person" ? isPlural ? EntityKind.Group : EntityKind.Person : kind == "organization" ? EntityKind.Organisation : EntityKind.Place,
            IsPlural = isPlural,
            Definiteness = NounPhrase.DefinitenessOf(token),
        };
    }
}
