package org.balie.telephony.media;

import java.util.List;

/// What an offer should ask for.
///
/// @param codecs in order of preference
public record Wish(Direction direction, List<Codec> codecs, Ice ice) {
    /// Speech both ways in whatever can be mixed.
    public static final Wish USUAL =
            new Wish(Direction.SENDRECV, List.of(Codec.G722, Codec.PCMA, Codec.PCMU), Ice.AS_IT_IS);

    public Wish {
        codecs = List.copyOf(codecs);
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("no codec");
        }
    }

    public Wish with(Direction other) {
        return new Wish(other, codecs, ice);
    }

    public Wish with(List<Codec> others) {
        return new Wish(direction, others, ice);
    }

    public Wish with(Ice other) {
        return new Wish(direction, codecs, other);
    }

    public enum Ice {
        AS_IT_IS,
        /// New credentials, so that the browser looks for a way anew (RFC 8445 section 9).
        RESTART
    }
}
