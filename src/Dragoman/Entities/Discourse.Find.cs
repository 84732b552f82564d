using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>Which entity a name or a description takes up.</summary>
internal sealed partial class Discourse
{
    /// <summary>The entity that a name names; a new one if it was not named before.</summary>
    private Cluster? ByName(ref Mention mention)
    {
        mention = Local(mention);
        if (LocalAcronym(mention) is { } local)
        {
            mention = AsWritten(mention);
            return local;
        }
        if (SameByGrammar(mention) is { } same)
        {
            if (IsAcronym(mention, same))
                mention = AsWritten(mention);
            return same;
        }
        var name = mention.ProperName!;
        if (mention.IsGovernment && byKey.TryGetValue(GovernmentKey(mention.Country!), out var government))
            return government;
        if (mention is { Kind: EntityKind.Country, IsSeat: false, Country: { } code } && lexicon.CountryNames.GetValueOrDefault(code) == name)
            return Country(code);
        if (byKey.TryGetValue(NameKey(mention, name), out var known) && known.Agrees(mention, words))
            return known;
        var shorter = mention.Kind == EntityKind.Person ? ByShorterName(mention, name) : null;
        if (shorter is null && !mention.KindIsSure && ByShorterName(mention with { Kind = EntityKind.Person }, name) is { } person)
        {
            mention = mention with { Kind = EntityKind.Person };
            return person;
        }
        shorter ??= mention.Kind == EntityKind.Organisation || !mention.KindIsSure ? ByShorterBody(mention, name) : null;
        if (shorter is not null)
            return shorter;
        if (OfficeKey(mention) is { } office && byKey.TryGetValue(office, out var holder) && holder.Names.Count == 0 && holder.Agrees(mention, words))
            return holder;
        return New(mention);
    }

    /// <summary>A surname that a lexicon knows is still the one of whom the report has spoken: after "Faleh al-Fayyad", "Fayyad" is he.</summary>
    private Mention Local(Mention mention)
    {
        if (mention is not { Kind: EntityKind.Person, WrittenName: { } written, ProperName: { } known } || PersonName.Of(written, words).Length > 1 || byKey.ContainsKey(NameKey(mention, known)))
            return mention;
        var asWritten = AsWritten(mention);
        return ByShorterName(asWritten, written) is null ? mention : asWritten;
    }

    /// <summary>The name without what a lexicon knows by it.</summary>
    private static Mention AsWritten(Mention mention) =>
        mention.WrittenName is not { } written ? mention
            : mention with { ProperName = written, WrittenName = null, Country = null, CountryBy = null, Sectors = [], SectorsBy = null, Role = null, RolePhrase = null };

    /// <summary>A person whose name this may be a shorter form or another spelling of: the one spoken of last.</summary>
    private Cluster? ByShorterName(Mention mention, string name)
    {
        var asked = PersonName.Of(name, words);
        Cluster? best = null;
        foreach (var key in asked.Keys.Append(asked.WholeKey))
        {
            foreach (var cluster in byNameWord.GetValueOrDefault(key, []))
            {
                if (cluster.Kind == EntityKind.Person && cluster.Agrees(mention, words) && cluster.Names.Any(n => n.MayBe(asked)) && (best is null || cluster.Last.Head > best.Last.Head))
                    best = cluster;
            }
        }
        return best;
    }

    /// <summary>A body by its initials or by a word of its name: "KRG", "Fluor" of Fluor Corp.</summary>
    private Cluster? ByShorterBody(Mention mention, string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return null;
        var found = byNameWord.GetValueOrDefault($"body:{name.ToUpperInvariant()}", []);
        if (found.Count != 1 || found[0].Kind is not (EntityKind.Organisation or EntityKind.Group) || (found[0].Country is { } country && mention.Country is { } other && country != other))
            return null;
        // A name that the model takes for a thing must be the first word, or the initials.
        if (mention.Kind == EntityKind.Place && !found[0].Names.Any(n => n.Written.StartsWith(name, StringComparison.Ordinal)) && !name.All(char.IsAsciiLetterUpper))
            return null;
        return mention.Kind == found[0].Kind || !mention.KindIsSure ? found[0] : null;
    }

    /// <summary>Initials of a body that the report has named in full, whatever else a lexicon knows by them.</summary>
    private Cluster? LocalAcronym(Mention mention)
    {
        if (mention is not { Kind: EntityKind.Organisation or EntityKind.Group, WrittenName: { Length: >= 3 and <= 8 } written } || !written.All(char.IsAsciiLetterUpper))
            return null;
        var found = byNameWord.GetValueOrDefault($"body:{written}", []);
        return found.Count == 1 && !found[0].Names.Any(n => n.Written == mention.ProperName) ? found[0] : null;
    }

    /// <summary>The entity that a description takes up; a new one if it tells enough; else null.</summary>
    private Cluster? ByDescription(ref Mention mention)
    {
        if (SameByGrammar(mention) is { } same)
            return same;
        if (mention is { IsGeneral: true, Kind: EntityKind.Country })
            return CountryTakenUp(mention);
        var isTakenUp = mention.Definiteness != Definiteness.Indefinite && mention.CompanionOf is null;
        if (isTakenUp)
        {
            if (mention.IsGovernment)
                return byKey.TryGetValue(GovernmentKey(mention.Country!), out var government) ? government : New(mention);
            if (OfficeKey(mention) is { } office)
            {
                if (byKey.TryGetValue(office, out var holder) && holder.Agrees(mention, words))
                    return holder;
                if (Holder(ref mention) is { } known)
                    return known;
            }
            if (DescriptionKey(mention) is { } description && byKey.TryGetValue(description, out var described) && described.Agrees(mention, words))
                return described;
            if (mention.Owner is null && Antecedent(mention) is { } antecedent)
                return antecedent;
        }
        if (mention.IsGeneral)
            return null;
        mention = AtHome(mention);
        if (isTakenUp && OfficeKey(mention) is { } here && mention.CountryBy is not null)
        {
            if (byKey.TryGetValue(here, out var holder) && holder.Agrees(mention, words))
                return holder;
            if (Holder(ref mention) is { } known)
                return known;
        }
        var tells = mention.Country is not null || mention.Sectors.Count > 0 || mention.Kind == EntityKind.Person || mention.Owner is not null;
        return tells ? New(mention) : null;
    }

    /// <summary>Who holds an office on the day of the report, where exactly one is known: "the British prime minister".</summary>
    private Cluster? Holder(ref Mention mention)
    {
        if (mention.IsOfOtherTime || !mention.IsOfState || lexicon.Offices.Holder(mention.Country!, lexicon.Offices.Named(mention.RolePhrase!, mention.Country), document.Date) is not { } actor)
            return null;
        var named = mention with { ProperName = actor.Name };
        if (byKey.TryGetValue(NameKey(named, actor.Name), out var cluster))
            return cluster.Agrees(named, words) ? cluster : null;
        mention = named;
        return New(named);
    }

    /// <summary>Name and description joined by the grammar: an apposition, "is", "called".</summary>
    private Cluster? SameByGrammar(Mention mention)
    {
        if (mention.CompanionOf is not null)
            return null;
        var head = new Token(document, mention.Head);
        if (mention.Form == MentionForm.Name && head.Relation != "nmod" && Titled(mention, head) is { } titled)
            return titled;
        var described = -1;
        if (head.Relation == "appos")
            described = document.Syntax.Head(head.Index);
        else if (head is { Relation: "xcomp" or "obj" or "obl", Head: { Label: "acl" } naming } && words.IsNaming(naming.Lemma))
            described = document.Syntax.Head(naming.Index);
        else if (mention.Form == MentionForm.Description && head.Children.Any(c => c.Relation == "cop" && c.Xpos is "VBZ" or "VBP"))
            described = SubjectOfPredicate(head);
        else if (mention.First >= 2 && document.Text[document.Tokens.Start(mention.First - 1)] == '(')
            described = recent.Back(sentence, 0).FirstOrDefault(o => o.Mention.End == mention.First - 1)?.Head ?? -1;
        for (var steps = 0; described >= 0 && steps < 2; steps++)
        {
            if (One(described) is { } cluster && (cluster.Agrees(mention, words) || IsAcronym(mention, cluster)))
                return cluster;
            // "the head of the council, Mahmoud Qasem": the name belongs to the head, wherever the parser hung it
            described = mention.Kind == EntityKind.Person && document.Syntax.Label(described) == "nmod" ? document.Syntax.Head(described) : -1;
        }
        return null;
    }

    /// <summary>"the oil company Petrolux": the description directly before a name, wherever the parser hung the name.</summary>
    private Cluster? Titled(Mention name, Token head) =>
        head.Head is { } above
        && recent.Back(sentence, 0).FirstOrDefault(o => o.Mention.Form == MentionForm.Description && o.Mention.End == name.First && document.Syntax.Head(o.Head) == above.Index) is { Cluster: { } described }
        && described.Agrees(name, words) ? described : null;

    /// <summary>"Berg is the head of the mission": the named subject of a noun, unless that is denied.</summary>
    private static int SubjectOfPredicate(Token predicate)
    {
        var subject = -1;
        foreach (var child in predicate.Children)
        {
            if (child.Relation is "advmod" or "aux" or "mark")
                return -1;
            if (child.Label == "nsubj")
                subject = child.Upos == "PROPN" ? child.Index : -1;
        }
        return subject;
    }

    /// <summary>"the Kurdistan Regional Government (KRG)": capitals in brackets that no lexicon knows, or that are its initials.</summary>
    private bool IsAcronym(Mention mention, Cluster cluster)
    {
        var written = mention.WrittenName ?? mention.ProperName;
        if (written is not { Length: >= 2 and <= 8 } || !written.All(char.IsAsciiLetterUpper) || cluster is not { Kind: EntityKind.Organisation or EntityKind.Group, Names.Count: > 0 })
            return false;
        return mention.WrittenName is null || cluster.Names.Any(n => BodyKeys(n.Written).Contains($"body:{written}", StringComparer.Ordinal));
    }

    /// <summary>"the minister", "the company", "the rebels": the one of whom the last sentences spoke.</summary>
    private Cluster? Antecedent(Mention mention)
    {
        // Without an article only a body may be meant that there is once: "parliament", "police".
        var isOnce = mention is { Definiteness: Definiteness.Bare, Kind: EntityKind.Organisation, IsPlural: false } && !words.IsGovernment(mention.RolePhrase ?? string.Empty);
        if (mention.RoleHead is not { } head || !(mention.Definiteness == Definiteness.Definite || isOnce))
            return null;
        var general = lexicon.GeneralNouns.For(head);
        var isBare = mention.RolePhrase == head;
        var modifiers = Modifiers(mention);
        Occurrence? found = null;
        foreach (var occurrence in recent.Back(sentence, DescriptionReach))
        {
            if (found is not null && occurrence.Sentence < found.Sentence)
                break;
            if (occurrence.Cluster is not { } cluster || cluster == found?.Cluster || occurrence.Head >= mention.Head)
                continue;
            var isByHead = cluster.RoleHeads.Contains(head) && cluster.Kind != EntityKind.Country && IsSameRole(mention, cluster) && modifiers.TrueForAll(cluster.DescribedBy.Contains);
            var isGeneral = !isByHead && general is not null && (cluster.Names.Count > 0 || cluster is { Kind: EntityKind.Organisation, Country: not null }) && sentence - occurrence.Sentence <= GeneralReach && general.Fits(cluster.Kind, cluster.Country, cluster.Sectors)
                && (isBare ? cluster.Kind != EntityKind.Group || cluster.Sectors.Count > 0 : cluster.Sectors.Count > 0 && mention.Sectors.Count > 0);
            if (!(isByHead || isGeneral) || !MayTakeUp(mention, cluster, isBare && modifiers.Count == 0))
                continue;
            if (found is not null)
                return null;                                              // two are as near: neither
            found = occurrence;
        }
        return found?.Cluster;
    }

    /// <summary>
    /// The words that restrict a description, but for its role noun, its article and what tells its country: what takes up
    /// "southern rebels" as "the northern rebels" is not they.
    /// </summary>
    private List<string> Modifiers(Mention mention)
    {
        var modifiers = new List<string>();
        var role = setting.Names.RoleAt(mention.Head);
        for (var token = mention.First; token < mention.End; token++)
        {
            if ((role is not null && token >= role.First && token < role.End) || token == mention.Head || document.Syntax.Upos(token) is "DET" or "PUNCT" or "ADP" or "PART" || setting.Names.NameAt(token) is not null)
                continue;
            modifiers.Add(setting.Names.Word(token));
        }
        return modifiers;
    }

    /// <summary>A bare head, or the same role in other words.</summary>
    private bool IsSameRole(Mention mention, Cluster cluster) =>
        mention.RolePhrase == mention.RoleHead || mention.RolePhrase is not { } phrase || cluster.RolePhrases.Contains(phrase)
        || cluster.RolePhrases.Any(p => lexicon.Offices.Named(p, cluster.Country) == lexicon.Offices.Named(phrase, cluster.Country));

    private static bool MayTakeUp(Mention mention, Cluster cluster, bool isBare)
    {
        if (mention.Country is not null && mention.Country != cluster.Country)
            return false;
        if (mention.IsPlural != cluster.IsPlural)
            return false;
        if (!isBare && !mention.IsVague && !Sector.MayBeSame(mention.Sectors, cluster.Sectors))
            return false;
        return mention.Gender == Gender.Unknown || cluster.Gender == Gender.Unknown || mention.Gender == cluster.Gender;
    }

    private Cluster? One(int head) => byHead.TryGetValue(head, out var clusters) && clusters.Count == 1 ? clusters[0] : null;
}
