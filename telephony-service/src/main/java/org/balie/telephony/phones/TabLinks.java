package org.balie.telephony.phones;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.balie.platform.identity.ServiceKey;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases.Replica;
import org.jboss.logging.Logger;

/// Ways for tabs to the replicas that decide for their sites: a socket for each tab, so that its
/// end is the tab's at either side.
@ApplicationScoped
class TabLinks {
    private static final Logger LOG = Logger.getLogger(TabLinks.class);
    private static final int CONNECTS_MILLIS = 2_000;
    private static final int MOST = 10_000;

    private final ServiceKey key;
    private final ObjectMapper json;
    private final WebSocketClient client;

    TabLinks(TabKeys keys, ObjectMapper json, Vertx vertx) {
        this.key = keys.key();
        this.json = json;
        this.client =
                vertx.createWebSocketClient(
                        new WebSocketClientOptions()
                                .setConnectTimeout(CONNECTS_MILLIS)
                                .setMaxConnections(MOST));
    }

    /// @param hears what the owner says to the tab
    /// @param broken run once when the way has ended without having been closed
    TabLink open(
            Replica owner,
            SiteId site,
            PersonId person,
            Consumer<JsonNode> hears,
            Runnable broken) {
        var link = new TabLink(owner, broken);
        client.connect(
                        new WebSocketConnectOptions()
                                .setAbsoluteURI(
                                        owner.address().replaceFirst("^http", "ws")
                                                + TabLinkSocket.PATH)
                                .setTimeout(CONNECTS_MILLIS)
                                .addHeader(ServiceKey.HEADER, key.shown())
                                .addHeader(TabLinkSocket.SITE, encoded(site.value()))
                                .addHeader(TabLinkSocket.PERSON, encoded(person.value())))
                .onSuccess(socket -> follow(socket, link, hears))
                .onFailure(
                        failure -> {
                            LOG.warnf("A tab can't be led to %s: %s", owner.address(), failure);
                            link.end();
                        });
        return link;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void follow(WebSocket socket, TabLink link, Consumer<JsonNode> hears) {
        socket.textMessageHandler(text -> hear(text, link, hears));
        socket.exceptionHandler(_ -> link.end());
        socket.closeHandler(_ -> link.end());
        link.opened(socket);
    }

    private void hear(String text, TabLink link, Consumer<JsonNode> hears) {
        try {
            hears.accept(json.readTree(text));
        } catch (JsonProcessingException e) {
            LOG.warnf("Another replica says what nobody can read: %s", e.getOriginalMessage());
            link.end();
        }
    }
}
