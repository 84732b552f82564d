using Dragoman.Lexicons;

namespace Dragoman.Entities;

/// <summary>What entities are looked up by: names, words of names, offices, descriptions.</summary>
internal sealed partial class Discourse
{
    private void Register(Mention mention, Cluster cluster)
    {
        if (mention.ProperName is { } name)
        {
            byKey.TryAdd(NameKey(mention, name), cluster);
            if (mention.WrittenName is { } written)
                byKey.TryAdd(NameKey(mention, written), cluster);
            if (mention.Kind is EntityKind.Person)
                AddNameWords(PersonName.Of(mention.WrittenName ?? name, words).Keys.Concat(PersonName.Of(name, words).Keys), cluster);
            else if (mention.Kind is EntityKind.Organisation or EntityKind.Group && !mention.IsSeat)
                AddNameWords(BodyKeys(mention.WrittenName ?? name), cluster);
        }
        if (mention.IsGovernment)
            byKey.TryAdd(GovernmentKey(mention.Country!), cluster);
        if (OfficeKey(mention) is { } office)
            byKey[office] = cluster;
        if (DescriptionKey(mention) is { } description)
            byKey[description] = cluster;
    }

    private void AddNameWords(IEnumerable<string> keys, Cluster cluster)
    {
        foreach (var key in keys)
        {
            if (!byNameWord.TryGetValue(key, out var list))
                byNameWord[key] = list = [];
            if (!list.Contains(cluster))
                list.Add(cluster);
        }
    }

    private static string NameKey(Mention mention, string name) => $"{(mention.IsSeat ? "seat" : mention.Kind == EntityKind.Country ? "country" : "name")}:{PersonName.Key(name)}";

    private static string CountryKey(string code) => $"code:{code}";

    private static string GovernmentKey(string code) => $"government:{code}";

    /// <summary>An office that one person has at a time, as far as the words tell.</summary>
    private string? OfficeKey(Mention mention) =>
        mention is { Kind: EntityKind.Person, IsPlural: false, Country: { } country, RolePhrase: { } phrase, IsVague: false } && (Sector.IsState(mention.Sectors) || mention.Sectors is [Sector.Elite, ..])
            ? $"office:{country}:{lexicon.Offices.Named(phrase, country)}:{(mention.IsOfOtherTime ? "other" : "now")}"
            : null;

    /// <summary>The words of a description that says enough to be taken up in the same words.</summary>
    private string? DescriptionKey(Mention mention)
    {
        if (mention is not { Form: MentionForm.Description, IsGeneral: false, Kind: not EntityKind.Person } || (mention.Country is null && mention.End - mention.First <= 2))
            return null;
        var (tokens, first) = (document.Tokens, mention.First);
        while (first < mention.Head && document.Syntax.Label(first) is "det")
            first++;
        return $"described:{mention.Country}:{Spelling.OneLine(document.Text[tokens.Start(first)..tokens.End(mention.End - 1)]).ToLowerInvariant()}";
    }

    /// <summary>What a body's name may be shortened to: its initials, and its words but for those that any body has.</summary>
    private IEnumerable<string> BodyKeys(string name)
    {
        var parts = Spelling.Normal(name).Split((char[])[' ', '\n', '\t', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
        {
            yield return $"body:{parts[0].ToUpperInvariant()}";
            yield break;
        }
        var initials = string.Concat(parts.Where(p => char.IsUpper(p[0])).Select(p => p[0]));
        if (initials.Length >= 3)
            yield return $"body:{initials}";
        if (initials.Length >= 4)
            yield return $"body:{initials[1..]}";                             // without its nationality
        foreach (var part in parts.TakeWhile(p => char.IsUpper(p[0]) || p == parts[0]))      // and not the place behind "of"
        {
            if (part.Length > 2 && char.IsUpper(part[0]) && words.NameWord(part) is null && lexicon.Roles.Exact([part], 0, 1) is null && lexicon.Names.Exact([part], 0, 1) is null)
                yield return $"body:{part.ToUpperInvariant()}";
        }
    }
}
