using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Tells why a frame does not match in its own examples: the frame that took its word, or what was missing.</summary>
internal static class FrameShadow
{
    /// <summary>The reason as the end of a sentence, or nothing where none of its words is in an example.</summary>
    public static string Over(Frame frame, Coder coder)
    {
        foreach (var example in frame.Examples.Where(e => e.Codings.Count > 0))
        {
            var tried = coder.Explain(new Document("example", example.Text)).Tried;
            if (tried.FirstOrDefault(t => t.Frame == frame.Id && t.IsNear) is { } own)
            {
                return own.Obstacle is null
                    ? $": at '{own.Trigger.Text}' it matches, but the word is part of what another frame says has not happened, or another event says the same"
                    : $": at '{own.Trigger.Text}', {own.Obstacle}";
            }
            foreach (var taker in tried.Where(t => t.Obstacle is null && frame.Predicates.Any(p => IsTrigger(p, t.Trigger))))
                return $": {taker.Frame} ({Path.GetFileName(taker.File)}:{taker.Line}) comes before it and takes its word '{taker.Trigger.Text}'";
        }
        return string.Empty;
    }

    private static bool IsTrigger(Predicate predicate, Token token) => predicate.Lemma == token.Lemma && token.Upos == predicate.Kind.Upos();
}
