package org.balie.telephony.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What an offer should ask for.
///
/// @param codecs in order of preference
public record Wish(Direction direction, List<Codec> codecs, Ice ice) {
    /// Speech both ways, to a telephone or the outside: wideband first, and of that first what is
    /// cheapest to mix.
    public static final Wish USUAL =
            new Wish(
                    Direction.SENDRECV,
                    List.of(Codec.G722, Codec.OPUS, Codec.PCMA, Codec.PCMU),
                    Ice.AS_IT_IS);

    /// Speech both ways, to a browser, which is often far away: first what best endures losses.
    public static final Wish BROWSER =
            USUAL.with(List.of(Codec.OPUS, Codec.G722, Codec.PCMU, Codec.PCMA));

    public Wish {
        codecs = List.copyOf(codecs);
        if (codecs.isEmpty()) {
            throw new IllegalArgumentException("no codec");
        }
    }

    /// The same codecs, but first those that most of these far ends speak: what all speak need not
    /// be made anew for anybody.
    ///
    /// @param spoken what each of them speaks, or could
    public Wish preferring(Collection<List<Codec>> spoken) {
        Comparator<Codec> bySpeakers =
                Comparator.comparingLong(
                        codec -> spoken.stream().filter(each -> each.contains(codec)).count());
        return with(codecs.stream().sorted(bySpeakers.reversed()).toList());
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
