package org.balie.telephony.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A session description (RFC 8866), as far as it matters here.
record SessionDescription(Attributes attributes, List<StreamDescription> streams) {

    SessionDescription {
        streams = List.copyOf(streams);
    }

    /// Reads a text that may be anything.
    static SessionDescription read(String text) throws NotAgreed {
        return new SdpReader(text).read();
    }

    /// An attribute of a stream that may also stand for the whole session, or at the stream whose
    /// transport it shares (RFC 9143 section 7.1).
    Stream<String> values(StreamDescription stream, String name) {
        if (stream.attributes().has(name)) {
            return stream.attributes().values(name);
        }
        Optional<StreamDescription> shared = sharedBy(stream);
        if (shared.isPresent() && shared.get().attributes().has(name)) {
            return shared.get().attributes().values(name);
        }
        return attributes.values(name);
    }

    Optional<String> value(StreamDescription stream, String name) {
        return values(stream, name).findFirst();
    }

    boolean has(StreamDescription stream, String name) {
        return value(stream, name).isPresent();
    }

    private Optional<StreamDescription> sharedBy(StreamDescription stream) {
        Optional<String> mid = stream.attributes().first("mid");
        return mid.flatMap(
                own ->
                        attributes
                                .values("group")
                                .map(each -> List.of(each.split(" ")))
                                .filter(each -> each.size() > 1 && each.getFirst().equals("BUNDLE"))
                                .filter(each -> each.subList(1, each.size()).contains(own))
                                .map(each -> each.get(1))
                                .findFirst()
                                .flatMap(this::named));
    }

    private Optional<StreamDescription> named(String mid) {
        return streams.stream()
                .filter(each -> each.attributes().first("mid").filter(mid::equals).isPresent())
                .findFirst();
    }
}
