using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>
/// Finds the entities of a document: reads its noun phrases and puts together those that name the same. Reads the
/// syntax; writes <see cref="Document.Entities"/>. A wrong merge is worse than a missed one.
/// </summary>
public sealed class EntityFinder(ActorLexicon lexicon)
{
    /// <summary>Finds the entities.</summary>
    public void Run(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var discourse = new Discourse(document, lexicon);
        foreach (var setting in Setting.Along(document, lexicon))
        {
            var reader = new PhraseReader(lexicon, setting);
            discourse.Read(MentionFinder.Find(setting.Names.Sentence, reader), setting);
        }
        document.Entities = discourse.ToLayer();
    }
}
