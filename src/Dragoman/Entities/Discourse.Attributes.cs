using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>What a mention does not say itself: it has it from its owner, from the country that the text is about, from whom it counterparts.</summary>
internal sealed partial class Discourse
{
    /// <summary>The mention with what its owner tells, if the owner was named before it.</summary>
    private Mention Completed(Mention mention)
    {
        var owner = mention.Owner is { } token ? One(token) : mention.OwnerName is { } name ? Body(name) : null;
        if (mention.IsCounterpart)
            return Counterpart(mention, owner ?? SubjectBefore(mention));
        if (owner is null || mention.IsGeneral)
            return mention;
        var by = $"of {owner.ShortName(document)}";
        if (mention.Country is null && owner.Country is not null && !Sector.IsInternational(mention.Sectors))
            mention = mention with { Country = owner.Country, CountryBy = by };
        if ((mention.Sectors.Count == 0 || mention.IsVague || (mention.SectorsYield && owner.Kind == EntityKind.Organisation)) && owner.Sectors.Count > 0 && owner.Kind is EntityKind.Organisation or EntityKind.Group)
            mention = mention with { Sectors = owner.Sectors, SectorsBy = by, IsVague = false };
        return mention;
    }

    /// <summary>A body that the report has named.</summary>
    private Cluster? Body(string name) =>
        byKey.TryGetValue($"name:{PersonName.Key(name)}", out var cluster) && cluster.Kind is EntityKind.Organisation or EntityKind.Group ? cluster
            : byNameWord.GetValueOrDefault($"body:{name.ToUpperInvariant()}", []) is [var only] ? only : null;

    /// <summary>"his Iraqi counterpart": the owner's office, another country.</summary>
    private Mention Counterpart(Mention mention, Cluster? owner)
    {
        if (owner is null || (mention.Country is not null && mention.Country == owner.Country))
            return mention;
        var by = $"counterpart of {owner.ShortName(document)}";
        var office = owner.RolePhrases.FirstOrDefault(p => !words.IsCounterpart(p));
        return mention with
        {
            Sectors = mention.Sectors.Count > 0 ? mention.Sectors : owner.Sectors,
            SectorsBy = mention.Sectors.Count > 0 ? mention.SectorsBy : by,
            RolePhrase = office ?? mention.RolePhrase,
            Role = office ?? mention.Role,
            Kind = mention.IsPlural ? EntityKind.Group : owner.Kind,
            Owner = null,
        };
    }

    /// <summary>"Lavrov met Turkish counterpart Fidan": the person before it in the sentence.</summary>
    private Cluster? SubjectBefore(Mention mention) =>
        recent.Back(sentence, 0).Where(o => o.Head < mention.Head && document.Syntax.Label(o.Head) is "nsubj" or "nsubj:pass").Select(o => o.Cluster).FirstOrDefault(c => c is { Kind: EntityKind.Person });

    /// <summary>Once the sentence is read: what an owner behind the mention tells.</summary>
    private void TakeFromOwner(Mention mention, Cluster cluster)
    {
        if (mention is { Owner: { } several, IsPlural: true, Country: null } && cluster.Count == 1 && byHead.GetValueOrDefault(several, []) is { Count: > 1 } owners && owners.All(o => o.Country is not null))
        {
            Divide(mention, cluster, owners);
            return;
        }
        if (mention.Owner is not { } token || One(token) is not { } owner || owner == cluster || mention.IsCounterpart)
            return;
        var by = $"of {owner.ShortName(document)}";
        if (!Sector.IsInternational(cluster.Sectors))
            cluster.SetCountry(owner.Country, by);
        if (owner.Kind is EntityKind.Organisation or EntityKind.Group)
            cluster.SetSectors(owner.Sectors, by);
    }

    /// <summary>"the foreign ministers of both countries": one of each.</summary>
    private void Divide(Mention mention, Cluster cluster, IReadOnlyList<Cluster> owners)
    {
        var isOfOne = lexicon.Offices.IsOfOne(mention.RolePhrase ?? string.Empty, null);
        var members = new List<Cluster>();
        foreach (var owner in owners)
        {
            var one = mention with { Country = owner.Country, CountryBy = $"of {owner.ShortName(document)}", Owner = null, IsOfState = owner.Kind == EntityKind.Country };
            if (isOfOne)
                one = one with { IsPlural = false, Kind = EntityKind.Person };
            if (ByDescription(ref one) is not { } member)
                continue;
            member.Add(one, mention.Span(document), words);
            Register(one, member);
            members.Add(member);
        }
        cluster.Withdraw();
        byHead[mention.Head] = members;
        companions.AddRange(members.Skip(1).Where(m => m.Last.Head != mention.Head).Select(m => (m.Last.Head, mention.Head)));
    }

    /// <summary>
    /// Police, parliament, the army, the rebels: of the place where the clause says it was, of whose rebels they fight, or of the
    /// one country that the report is about.
    /// </summary>
    private Mention AtHome(Mention mention)
    {
        if (mention is not { Country: null, Owner: null, IsForeign: false, IsCounterpart: false, CompanionOf: null } || !Sector.IsDomestic(mention.Sectors))
            return mention;
        if (PlaceOfClause(mention) is { } place)
            return mention with { Country = place.Actor.Country, CountryBy = $"in {place.Actor.Name}" };
        if (mention.Definiteness == Definiteness.Indefinite)
            return mention;
        if (Adversary(mention) is { } adversary)
            return mention with { Country = adversary.Country, CountryBy = $"against {adversary.ShortName(document)}" };
        return setting.Dominant() is { } country ? mention with { Country = country, CountryBy = "the country that the report is about", IsOfState = true } : mention;
    }

    /// <summary>Where the clause of a mention says that it was.</summary>
    private NameMatch? PlaceOfClause(Mention mention)
    {
        var head = new Token(document, mention.Head);
        if (head.Relation == "conj" && head.Head is { } first)
            head = first;
        if (head.Label is not ("nsubj" or "nsubj:pass" or "obj") || head.Head is not { Upos: "VERB" } verb)
            return null;
        foreach (var child in verb.Children.Where(c => c.Label == "obl" && c.Index > mention.Head))
        {
            if (child.Children.Any(c => c.Label == "case" && words.IsLocation(c.Lemma)) && setting.Names.NameAt(child.Index) is { Actor: { Country: not null, Kind: EntityKind.Country or EntityKind.Place, Naming: Naming.Name or Naming.Capital } } match)
                return match;
        }
        return null;
    }

    /// <summary>The rebels, protesters or opposition of a country, as the subject of whose verb the army, the police or the government is the object.</summary>
    private Cluster? Adversary(Mention mention)
    {
        if (!Sector.IsState(mention.Sectors) || document.Syntax.Label(mention.Head) is not ("obj" or "obl") || mention.Definiteness != Definiteness.Definite)
            return null;
        return One(recent.SubjectOf(document.Syntax.Head(mention.Head))) is { Country: not null, Kind: EntityKind.Group or EntityKind.Organisation } subject && !Sector.IsState(subject.Sectors) && Sector.IsDomestic(subject.Sectors) ? subject : null;
    }

    /// <summary>"the country", "the kingdom", "his country".</summary>
    private Cluster? CountryTakenUp(Mention mention)
    {
        if (mention.Owner is { } token)
            return One(token) is { Country: { } own } ? Country(own) : null;
        var noun = lexicon.GeneralNouns.For(mention.RoleHead!)!;
        var isHere = document.Syntax.Lemma(mention.First) == "this";            // "this country": the speaker's
        for (var back = 0; back <= GeneralReach && !isHere; back++)
        {
            var codes = recent.Back(sentence, back).Where(o => o.Sentence == sentence - back && o.Head < mention.Head)
                .Select(o => o.Cluster).Where(c => c is { Kind: EntityKind.Country, Country: not null } && noun.Fits(EntityKind.Country, c.Country, c.Sectors)).Select(c => c!.Country!).Distinct(StringComparer.Ordinal).ToList();
            if (codes.Count == 1)
                return Country(codes[0]);
            if (codes.Count > 1)
                break;
        }
        return setting.Dominant() is { } dominant && noun.Fits(EntityKind.Country, dominant, []) ? Country(dominant) : null;
    }

    /// <summary>The country itself, named in the text or not.</summary>
    private Cluster Country(string code)
    {
        var key = CountryKey(code);
        if (!byKey.TryGetValue(key, out var cluster))
        {
            byKey[key] = cluster = New(new Mention(0, 0, 1) { Form = MentionForm.Name, Kind = EntityKind.Country });
            cluster.Name(lexicon.CountryNames.GetValueOrDefault(code, code), code, words);
        }
        return cluster;
    }

    private Cluster? Government(string code)
    {
        var key = GovernmentKey(code);
        if (!byKey.TryGetValue(key, out var cluster))
        {
            byKey[key] = cluster = New(new Mention(0, 0, 1) { Kind = EntityKind.Organisation });
            cluster.Name(lexicon.CountryNames.GetValueOrDefault(code, code), code, words);
            cluster.SetSectors([Sector.Government], "government");
        }
        return cluster;
    }

    /// <summary>What stands for somebody in a plural of several: a country for its minister, in "the two countries".</summary>
    private Func<Cluster, Cluster?> MemberOf(Mention plural)
    {
        var noun = document.Syntax.Lemma(plural.Head);
        return plural.Members switch
        {
            MemberKind.Country => c => c.Country is { } code ? Country(code) : null,
            MemberKind.Government => c => c.Country is { } code && (c.Kind == EntityKind.Country || c.Sectors is [Sector.Government, ..]) ? Government(code) : null,
            MemberKind.Person => c => c is { Kind: EntityKind.Person, IsPlural: false } && (c.RoleHeads.Contains(noun) || lexicon.GeneralNouns.For(noun) is { } general && general.Fits(c.Kind, c.Country, c.Sectors)) ? c : null,
            _ => c => c.Kind != EntityKind.Place && (c.Country is not null || !(c.Sectors is [] or [Sector.Civilian or Sector.Unknown, ..])) ? c : null,
        };
    }
}
