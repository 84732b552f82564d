namespace Dragoman.Language;

/// <summary>
/// A verb has one subject (UD guidelines, nsubj): where the parser found two side by side, a noun and a name as in "army chief
/// Somsak Rattana warned", the noun tells of the name.
/// </summary>
internal sealed class OneSubject(Tagset tagset)
{
    private readonly byte description = Id(tagset.Labels, "nmod:desc"), noun = Id(tagset.Upos, "NOUN"), name = Id(tagset.Upos, "PROPN");
    private readonly byte active = Id(tagset.Labels, "nsubj"), passive = Id(tagset.Labels, "nsubj:pass");

    /// <summary>Hangs such nouns on their names.</summary>
    public void Settle(byte[] upos, int[] heads, byte[] labels)
    {
        for (var subject = 1; subject < heads.Length; subject++)
        {
            if (!IsSubject(labels[subject]) || upos[subject] != name || heads[subject] < subject)
                continue;
            var before = subject - 1;
            while (before >= 0 && heads[before] > before && heads[before] <= subject)      // what stands before the name belongs to it
                before--;
            if (before < 0 || heads[before] != heads[subject] || !IsSubject(labels[before]) || upos[before] != noun)
                continue;
            heads[before] = subject;
            labels[before] = description;
        }
    }

    private bool IsSubject(byte label) => label == active || label == passive;

    private static byte Id(IReadOnlyList<string> names, string wanted)
    {
        for (var id = 0; id < names.Count; id++)
        {
            if (names[id] == wanted)
                return (byte)id;
        }
        return byte.MaxValue;                                              // a model without it: nothing is ever that
    }
}
