namespace Dragoman.Formats;

/// <summary>Reads lines as bytes with a bound on their length, so that no input can fill the memory.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool finished;

    /// <summary>Reads the next line without its line end. The bytes are valid until the next call.</summary>
    /// <param name="line">The line; empty where it was too long.</param>
    /// <param name="tooLong">Whether the line was longer than allowed and has been passed over.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        tooLong = false;
        var searched = start;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = tooLong ? default : Trimmed(start, searched + found);
                start = searched + found + 1;
                return true;
            }
            if (finished)
            {
                line = tooLong ? default : Trimmed(start, end);
                var any = end > start || tooLong;
                start = end;
                return any;
            }
            if (end - start > longest)
            {
                tooLong = true;
                start = end;
            }
            searched = end - start;
            Fill();
            searched += start;
        }
    }

    private ReadOnlyMemory<byte> Trimmed(int from, int to)
    {
        if (to > from && buffer[to - 1] == '\r')
            to--;
        return buffer.AsMemory(from, to - from);
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        finished = read == 0;
        end += read;
    }
}
