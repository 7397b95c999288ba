package org.balie.platform.outbox;

import java.nio.charset.StandardCharsets;
import org.balie.platform.event.Envelope;
import org.balie.platform.event.EventCodec;

/// One record that is to reach a Kafka topic.
///
/// @param key what its order is kept by
/// @param payload at most [#MAXIMUM_BYTES] in UTF-8, so that the broker cannot refuse it later and
///   hold up everything behind it
public record OutgoingEvent(String topic, String key, String payload) {
    public static final int MAXIMUM_BYTES = 900_000;

    public OutgoingEvent {
        if (payload.length() > MAXIMUM_BYTES / 3
                && payload.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            throw new IllegalArgumentException("event of more than " + MAXIMUM_BYTES + " bytes");
        }
    }

    public static OutgoingEvent of(String topic, String key, Envelope<?> event) {
        return new OutgoingEvent(topic, key, EventCodec.encode(event));
    }
}
