package org.balie.telephony.media.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.media.Codec;

/// The formats of a stream that are understood here, in its order (RFC 3551 section 6, RFC 8866
/// section 6.6).
record OfferedFormats(List<Format> formats, List<EventFormat> events) {
    private static final String EVENTS = "TELEPHONE-EVENT";
    private static final Map<String, String> STATIC =
            Map.of("0", "PCMU/8000", "8", "PCMA/8000", "9", "G722/8000");

    OfferedFormats {
        formats = List.copyOf(formats);
        events = List.copyOf(events);
    }

    static OfferedFormats of(StreamDescription stream) throws NotAgreed {
        Map<String, String> names = new HashMap<>(STATIC);
        stream.attributes()
                .values("rtpmap")
                .map(each -> each.split(" +", 2))
                .filter(each -> each.length == 2)
                .forEach(each -> names.put(each[0], each[1]));
        List<Format> formats = new ArrayList<>();
        List<EventFormat> events = new ArrayList<>();
        for (String each : stream.formats()) {
            int type = payloadType(each);
            String name = names.getOrDefault(each, "").toUpperCase(Locale.ROOT).trim();
            codec(name).ifPresent(codec -> formats.add(new Format(type, codec)));
            if (name.equals(EVENTS + "/8000")) {
                events.add(new EventFormat(type, 8000));
            } else if (name.equals(EVENTS + "/48000")) {
                events.add(new EventFormat(type, 48_000));
            }
        }
        return new OfferedFormats(formats, events);
    }

    Optional<Format> first(Codec codec) {
        return formats.stream().filter(each -> each.codec() == codec).findFirst();
    }

    /// How digits are told beside a codec: at its own rate, or else at the one that all know.
    Optional<EventFormat> beside(Format format) {
        return at(format.clock()).or(() -> at(8000));
    }

    boolean hasEventsAt(int clock) {
        return at(clock).isPresent();
    }

    private Optional<EventFormat> at(int clock) {
        return events.stream().filter(each -> each.clock() == clock).findFirst();
    }

    private static Optional<Codec> codec(String name) {
        return switch (name) {
            case "PCMU/8000", "PCMU/8000/1" -> Optional.of(Codec.PCMU);
            case "PCMA/8000", "PCMA/8000/1" -> Optional.of(Codec.PCMA);
            case "G722/8000", "G722/8000/1" -> Optional.of(Codec.G722);
            case "OPUS/48000/2" -> Optional.of(Codec.OPUS);
            default -> Optional.empty();
        };
    }

    private static int payloadType(String word) throws NotAgreed {
        int type = word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : -1;
        if (type < 0 || type > 127) {
            throw NotAgreed.malformed("a payload type of " + word.length() + " characters");
        }
        return type;
    }
}
