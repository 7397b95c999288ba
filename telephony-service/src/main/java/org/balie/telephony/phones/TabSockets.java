package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.live.Frames;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.wire.PersonCommands;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The sockets over which browsers may telephone (TEL-26): those of desks here, and those that
/// other replicas have led here. Whether a tab is there is known by its socket.
@ApplicationScoped
public class TabSockets {
    private static final Logger LOG = Logger.getLogger(TabSockets.class);

    /// How often it is seen whether tabs are led to who decides for their site still.
    private static final Duration LOOKS = Duration.ofSeconds(10);

    private final TabTelephones telephones;
    private final LedTabs led;
    private final InstantSource clock;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    TabSockets(TabTelephones telephones, LedTabs led, InstantSource clock) {
        this.telephones = telephones;
        this.led = led;
        this.clock = clock;
    }

    /// Looks after tabs from now on.
    ///
    /// @return the timers to cancel in the end
    List<Long> start(Vertx vertx) {
        return List.of(telephones.start(vertx), vertx.setPeriodic(LOOKS.toMillis(), _ -> look()));
    }

    void look() {
        tabs.values().forEach(led::look);
    }

    /// A desk's socket is open: what takes its frames.
    ///
    /// @param connection its id
    public Frames opened(String connection, Worker worker) {
        return opened(connection, PersonCommands.site(worker), PersonCommands.person(worker));
    }

    Tab opened(String connection, SiteId site, PersonId person) {
        var tab = new Tab(telephones, site, person);
        tabs.put(connection, tab);
        return tab;
    }

    /// Another replica has led a tab of its here.
    ///
    /// @param hears what is said to it
    void linked(String connection, SiteId site, PersonId person, Consumer<JsonNode> hears) {
        var tab = new Tab(telephones, site, person, Tab.At.ANOTHER_REPLICA, hears);
        tab.heard(clock.instant());
        tabs.put(connection, tab);
    }

    /// What it says, or nothing: it is still there.
    void said(String connection, JsonNode frame) {
        @Nullable Tab tab = tabs.get(connection);
        if (tab == null) {
            return;
        }
        tab.heard(clock.instant());
        if (!frame.isMissingNode()) {
            try {
                tab.said(frame);
            } catch (RuntimeException e) {
                LOG.debugf("A tab elsewhere says what is of no use: %s", e);
            }
        }
    }

    /// It has ended, and with it what it talked.
    public void closed(String connection) {
        @Nullable Tab tab = tabs.remove(connection);
        if (tab != null) {
            telephones.closed(tab);
        }
    }
}
