package org.balie.telephony.phones;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.balie.telephony.legs.KeptEnds.KeptEnd;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.message.SipUri;
import org.jboss.logging.Logger;

/// What the SIP stack and legs want kept, as JSON. The reader passes over what it does not know, so
/// that a replica of the version before can go on with it.
final class SipJson {
    private static final Logger LOG = Logger.getLogger(SipJson.class);
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .addMixIn(Peer.class, OnePeer.class)
                    .addMixIn(KeptEnd.class, OneEnd.class)
                    .addMixIn(SipUri.class, AsText.class)
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Peer.Device.class, name = "device"),
        @Type(value = Peer.Trunk.class, name = "trunk"),
        @Type(value = Peer.Stranger.class, name = "stranger")
    })
    private interface OnePeer {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = KeptEnd.Dialog.class, name = "dialog"),
        @Type(value = KeptEnd.Half.class, name = "half")
    })
    private interface OneEnd {}

    private abstract static class AsText {
        @JsonCreator
        static SipUri parse(String text) {
            return SipUri.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    private SipJson() {}

    /// @param type as [#read] will be asked for
    static <T> String write(T value, Class<T> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /// Empty, and logged, for what can't be read: a dialog less is no reason to lose all others.
    static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.of(MAPPER.readValue(text, type));
        } catch (JsonProcessingException e) {
            LOG.errorf(e, "A %s is kept that nobody can read", type.getSimpleName());
            return Optional.empty();
        }
    }
}
