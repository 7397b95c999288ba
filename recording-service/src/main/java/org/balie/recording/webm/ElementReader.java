package org.balie.recording.webm;

import java.nio.ByteBuffer;

/// Cuts a stream into elements (RFC 8794, sections 4 to 6), whatever pieces it comes in. Holds at
/// most the head of one element, never contents.
///
/// Elements are told flat, one after another, without their nesting: the ids that matter occur in
/// one place each, so that nothing is left to overflow.
final class ElementReader {
    /// The size of an element that goes on until something follows that cannot be in it.
    static final long UNKNOWN = -1;

    /// Of a block: track number (at most 8 bytes), time, flags.
    private static final int BLOCK_HEAD = 11;

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    interface Listener {
        /// Something whose contents follow as elements of their own.
        void entered(long id, long position) throws NotWebm;

        void number(long id, long value) throws NotWebm;

        /// @param head its first bytes
        void block(long id, ByteBuffer head) throws NotWebm;

        /// Any other, or one that says more by being there than by what is in it.
        void passed(long id) throws NotWebm;

        /// Bytes that are no element.
        void lost(long position) throws NotWebm;
    }

    private final Listener listener;
    private final ByteBuffer head =
            ByteBuffer.allocate(LONGEST_ID + LONGEST_SIZE + Math.max(BLOCK_HEAD, Long.BYTES));

    private long position;
    private long skip;
    private boolean searching;
    private int lastFour;

    ElementReader(Listener listener) {
        this.listener = listener;
    }

    /// Of the next byte that is fed.
    long position() {
        return position;
    }

    /// What comes next follows on something that is missing: nothing is taken for an element until
    /// a cluster begins.
    void search() {
        searching = true;
        skip = 0;
        lastFour = 0;
        head.clear();
    }

    void feed(ByteBuffer piece) throws NotWebm {
        while (piece.hasRemaining()) {
            if (searching) {
                find(piece);
            } else if (skip > 0) {
                pass(piece);
            } else {
                head.put(piece.get());
                position++;
                look();
            }
        }
    }

    private void pass(ByteBuffer piece) {
        int some = (int) Math.min(skip, piece.remaining());
        piece.position(piece.position() + some);
        position += some;
        skip -= some;
    }

    private void find(ByteBuffer piece) {
        while (piece.hasRemaining() && searching) {
            lastFour = lastFour << 8 | (piece.get() & 0xFF);
            position++;
            if (lastFour == (int) Element.CLUSTER) {
                searching = false;
                head.clear();
                head.putInt(lastFour);
            }
        }
    }

    /// Acts as soon as the head has all that is needed of the element that it begins.
    private void look() throws NotWebm {
        int idLength = idLength(head.get(0));
        if (idLength > LONGEST_ID) {
            lose();
            return;
        }
        if (head.position() <= idLength) {
            return;
        }
        int sizeLength = Integer.numberOfLeadingZeros(head.get(idLength) & 0xFF) - 23;
        if (sizeLength > LONGEST_SIZE) {
            lose();
            return;
        }
        int headLength = idLength + sizeLength;
        if (head.position() >= headLength) {
            act(bits(0, idLength), size(idLength, sizeLength), headLength);
        }
    }

    private static int idLength(byte first) {
        return Integer.numberOfLeadingZeros(first & 0xFF) - 23;
    }

    private void act(long id, long size, int headLength) throws NotWebm {
        int needed = needed(id, size);
        boolean impossible = size == UNKNOWN && id != Element.SEGMENT && id != Element.CLUSTER;
        if (impossible || (Element.isNumber(id) && size > Long.BYTES)) {
            lose();
            return;
        }
        if (head.position() < headLength + needed) {
            return;
        }
        skip = Element.isEntered(id) ? 0 : size - needed;
        tell(id, headLength, needed);
        head.clear();
    }

    private void tell(long id, int headLength, int needed) throws NotWebm {
        if (Element.isEntered(id)) {
            listener.entered(id, position - headLength);
        } else if (Element.isNumber(id)) {
            listener.number(id, bits(headLength, needed));
        } else if (Element.isBlock(id)) {
            listener.block(id, head.slice(headLength, needed));
        } else {
            listener.passed(id);
        }
    }

    private static int needed(long id, long size) {
        if (Element.isNumber(id)) {
            return (int) Math.min(size, Long.BYTES);
        }
        return Element.isBlock(id) ? (int) Math.min(size, BLOCK_HEAD) : 0;
    }

    private long size(int from, int length) {
        long marker = 1L << 7 * length;
        long value = bits(from, length) & (marker - 1);
        return value == marker - 1 ? UNKNOWN : value;
    }

    private long bits(int from, int length) {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            value = value << 8 | (head.get(i) & 0xFF);
        }
        return value;
    }

    private void lose() throws NotWebm {
        listener.lost(position - head.position());
        search();
    }
}
