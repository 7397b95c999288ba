package org.balie.telephony.media.sdp;

import java.util.Arrays;
import java.util.Optional;
import org.balie.telephony.media.Direction;

/// Which way a stream flows, as the far end says it (RFC 3264 section 5.1).
final class Directions {
    private Directions() {}

    static Direction of(SessionDescription session, StreamDescription stream) {
        Direction said =
                first(stream.attributes())
                        .or(() -> first(session.attributes()))
                        .orElse(Direction.SENDRECV);
        // Hold as it was before there were directions (section 8.4).
        boolean held =
                stream.protocol().startsWith("RTP/")
                        && !session.has(stream, "ice-ufrag")
                        && stream.address().filter(each -> each.isAnyLocalAddress()).isPresent();
        return held ? said.and(Direction.SENDONLY) : said;
    }

    private static Optional<Direction> first(Attributes attributes) {
        return Arrays.stream(Direction.values())
                .filter(each -> attributes.has(each.attribute()))
                .findFirst();
    }
}
