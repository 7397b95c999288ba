package org.balie.telephony.phones;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.balie.platform.identity.ServiceKey;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.jboss.logging.Logger;

/// Where other replicas lead tabs whose site this one decides for. Not reachable through the front
/// door, and closed to whoever does not know the replicas' key; who the person is has been found
/// out where the desk's socket is.
@WebSocket(path = TabLinkSocket.PATH)
@PermitAll
class TabLinkSocket {
    static final String PATH = "/internal/telephony/tabs";
    static final String SITE = "Balie-Site";
    static final String PERSON = "Balie-Person";

    /// Said now and then by who has nothing to say.
    static final String STILL_HERE = "";

    private static final Logger LOG = Logger.getLogger(TabLinkSocket.class);
    private static final int POLICY_VIOLATION = 1008;
    private static final int MOST_UNDER_WAY = 256;

    private final TabSockets tabs;
    private final ServiceKey key;
    private final ObjectMapper json;

    TabLinkSocket(TabSockets tabs, TabKeys keys, ObjectMapper json) {
        this.tabs = tabs;
        this.key = keys.key();
        this.json = json;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        var asked = connection.handshakeRequest();
        String site = asked.header(SITE);
        String person = asked.header(PERSON);
        if (!key.opens(asked.header(ServiceKey.HEADER)) || site == null || person == null) {
            return connection.close(new CloseReason(POLICY_VIOLATION));
        }
        var underWay = new AtomicInteger();
        tabs.linked(
                connection.id(),
                new SiteId(decoded(site)),
                new PersonId(decoded(person)),
                frame -> say(connection, frame, underWay));
        return Uni.createFrom().voidItem();
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /// Who does not take what is said is as good as gone.
    private static void say(
            WebSocketConnection connection, JsonNode frame, AtomicInteger underWay) {
        Uni<Void> said =
                underWay.incrementAndGet() > MOST_UNDER_WAY
                        ? connection.close()
                        : connection.sendText(frame.toString());
        said.onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf("A tab elsewhere hears nothing: %s", failure));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection connection, String text) {
        try {
            tabs.said(connection.id(), json.readTree(text));
        } catch (JsonProcessingException e) {
            LOG.warnf("Another replica says what nobody can read: %s", e.getOriginalMessage());
        }
        return Uni.createFrom().voidItem();
    }

    @OnClose
    void close(WebSocketConnection connection) {
        tabs.closed(connection.id());
    }

    @OnError
    void failed(WebSocketConnection connection, Throwable failure) {
        LOG.debugf("The way of tab %s is broken: %s", connection.id(), failure);
    }
}
