package org.balie.telephony.media.sdp;

import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Direction;

/// What we say in an offer or an answer.
record LocalDescription(
        LocalEnd local,
        Layout layout,
        TransportRules.Terms terms,
        Direction direction,
        List<Format> formats,
        List<EventFormat> events) {
    private static final String END = "\r\n";

    LocalDescription {
        formats = List.copyOf(formats);
        events = List.copyOf(events);
    }

    /// @param version rises with each change
    String text(long session, long version) {
        List<String> lines = new ArrayList<>();
        lines.add("v=0");
        lines.add("o=- %d %d %s".formatted(session, version, address()));
        lines.add("s=-");
        lines.add("c=" + address());
        lines.add("t=0 0");
        if (terms.ice().isPresent()) {
            layout.mid().ifPresent(mid -> lines.add("a=group:BUNDLE " + mid));
        }
        lines.addAll(terms.sessionLines());
        lines.addAll(layout.lines(stream()));
        return String.join(END, lines) + END;
    }

    private String address() {
        String kind = local.address() instanceof Inet6Address ? "IP6" : "IP4";
        return "IN %s %s".formatted(kind, local.address().getHostAddress());
    }

    private List<String> stream() {
        List<String> lines = new ArrayList<>();
        String types =
                Stream.concat(
                                formats.stream().map(Format::payloadType),
                                events.stream().map(EventFormat::payloadType))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        lines.add("m=audio %d %s %s".formatted(local.rtpPort(), terms.protocol(), types));
        Optional<String> mid = terms.ice().isPresent() ? layout.mid() : Optional.empty();
        mid.ifPresent(each -> lines.add("a=mid:" + each));
        lines.addAll(terms.streamLines());
        formats.forEach(each -> lines.addAll(format(each)));
        events.forEach(
                each -> {
                    lines.add(
                            "a=rtpmap:%d telephone-event/%d"
                                    .formatted(each.payloadType(), each.clock()));
                    lines.add("a=fmtp:%d 0-15".formatted(each.payloadType()));
                });
        lines.add("a=ptime:20");
        lines.add("a=" + direction.attribute());
        return lines;
    }

    private static List<String> format(Format format) {
        int type = format.payloadType();
        return format.codec() == Codec.OPUS
                ? List.of(
                        "a=rtpmap:%d opus/48000/2".formatted(type),
                        "a=fmtp:%d minptime=10;useinbandfec=1".formatted(type))
                : List.of("a=rtpmap:%d %s/8000".formatted(type, format.codec()));
    }
}
