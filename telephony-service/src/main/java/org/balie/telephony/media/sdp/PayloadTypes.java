package org.balie.telephony.media.sdp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.balie.telephony.media.Codec;

/// Which numbers we use: what a number stood for once in a session, in whoever's offer, it may not
/// cease to stand for (RFC 3264 section 8.3.2).
final class PayloadTypes {
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST_DYNAMIC = 127;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Integer, Object> meanings = new HashMap<>();

    /// Digits at a rate.
    private record Events(int clock) {}

    Format of(Codec codec) {
        int usual =
                switch (codec) {
                    case PCMU -> 0;
                    case PCMA -> 8;
                    case G722 -> 9;
                    case OPUS -> 111;
                };
        return new Format(number(codec, usual), codec);
    }

    EventFormat events(int clock) {
        return new EventFormat(number(new Events(clock), clock == 8000 ? 101 : 110), clock);
    }

    /// Takes over what the far end offers.
    void learn(OfferedFormats theirs) {
        theirs.formats().reversed().forEach(each -> learn(each.codec(), each.payloadType()));
        theirs.events()
                .reversed()
                .forEach(each -> learn(new Events(each.clock()), each.payloadType()));
    }

    private void learn(Object meaning, int number) {
        numbers.put(meaning, number);
        meanings.put(number, meaning);
    }

    private int number(Object meaning, int usual) {
        Integer known = numbers.get(meaning);
        if (known != null && meaning.equals(meanings.get(known))) {
            return known;
        }
        IntPredicate free = each -> meaning.equals(meanings.getOrDefault(each, meaning));
        int number =
                IntStream.concat(
                                IntStream.of(usual),
                                IntStream.rangeClosed(FIRST_DYNAMIC, LAST_DYNAMIC))
                        .filter(free)
                        .findFirst()
                        .orElse(usual);
        learn(meaning, number);
        return number;
    }
}
