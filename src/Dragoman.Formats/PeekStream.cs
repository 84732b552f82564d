namespace Dragoman.Formats;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
/// <param name="inner">Where the bytes come from.</param>
/// <param name="count">Is told how many bytes came, if given.</param>
internal sealed class PeekStream(Stream inner, Action<int>? count = null) : Stream
{
    private byte[] head = [];
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Up to so many bytes, fewer only at the end. To be called before anything is read.</summary>
    public ReadOnlySpan<byte> Peek(int length)
    {
        if (head.Length < length)
        {
            var longer = new byte[length];
            head.CopyTo(longer, 0);
            var more = inner.ReadAtLeast(longer.AsSpan(head.Length), length - head.Length, throwOnEndOfStream: false);
            count?.Invoke(more);
            head = longer[..(head.Length + more)];
        }
        return head.AsSpan(0, Math.Min(length, head.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        if (at == head.Length)
        {
            var read = inner.Read(buffer);
            count?.Invoke(read);
            return read;
        }
        var length = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, length).CopyTo(buffer);
        at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
