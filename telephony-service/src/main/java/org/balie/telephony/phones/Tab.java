package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.balie.platform.live.Frames;
import org.balie.platform.live.LiveSocket;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.Softphone;
import org.jspecify.annotations.Nullable;

/// One socket of a desk, over which a browser may telephone. It may be the socket of another
/// replica, which has led it here; or lead itself to another one that decides for its site.
final class Tab implements Softphone, Frames {
    private static final String TELEPHONE = "telephone";

    /// Where its socket is.
    enum At {
        THIS_REPLICA,
        ANOTHER_REPLICA
    }

    private final TabTelephones telephones;
    private final SiteId site;
    private final PersonId person;
    private final Set<LegId> legs = new HashSet<>();
    private final At at;
    private volatile Consumer<JsonNode> hears;
    private volatile Instant heardAt;
    private @Nullable TabLink link;
    private @Nullable DeviceId device;
    private boolean closed;

    /// One of this replica's; it can be told something once it has spoken.
    Tab(TabTelephones telephones, SiteId site, PersonId person) {
        this(telephones, site, person, At.THIS_REPLICA, _ -> {});
    }

    Tab(TabTelephones telephones, SiteId site, PersonId person, At at, Consumer<JsonNode> hears) {
        this.telephones = telephones;
        this.site = site;
        this.person = person;
        this.at = at;
        this.hears = hears;
        heardAt = Instant.MIN;
    }

    SiteId site() {
        return site;
    }

    PersonId person() {
        return person;
    }

    // -- what it says

    @Override
    public void pass(LiveSocket from, String to, JsonNode body) {
        if (!to.equals(TELEPHONE)) {
            throw Problem.malformed("to is not " + TELEPHONE).exception();
        }
        hears(frame -> from.frame(TELEPHONE, frame));
        said(body);
    }

    /// @param next is told from now on what is said to it
    void hears(Consumer<JsonNode> next) {
        hears = next;
    }

    void said(JsonNode body) {
        switch (TabFrame.read(body)) {
            case TabFrame.Here(var id) -> telephones.here(this, id, body);
            case TabFrame.Gone _ -> {
                unlink();
                telephones.gone(this);
            }
            case TabFrame.Answer(var leg, var sdp) -> {
                LegId own = own(leg);
                if (!isLedOn(body)) {
                    telephones.answered(this, own, sdp);
                }
            }
            case TabFrame.Keys(var leg, var keys) -> {
                LegId own = own(leg);
                if (!isLedOn(body)) {
                    telephones.pressed(this, own, keys);
                }
            }
        }
    }

    private synchronized LegId own(LegId leg) {
        if (!legs.contains(leg)) {
            throw Problem.notFound().exception();
        }
        return leg;
    }

    // -- from replica to replica

    At at() {
        return at;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    /// Whether the replica at which its socket is has said nothing for so long.
    boolean isSilentSince(Instant earliest) {
        return at == At.ANOTHER_REPLICA && heardAt.isBefore(earliest);
    }

    private boolean isLedOn(JsonNode body) {
        @Nullable TabLink way = link();
        if (way != null) {
            way.say(body);
        }
        return way != null;
    }

    synchronized @Nullable TabLink link() {
        return link;
    }

    /// From now on it is led there; nowhere once it is closed.
    void link(TabLink next) {
        @Nullable TabLink before;
        synchronized (this) {
            before = closed ? next : link;
            if (!closed) {
                link = next;
            }
        }
        if (before != null) {
            before.close();
        }
    }

    void unlink() {
        @Nullable TabLink before;
        synchronized (this) {
            before = link;
            link = null;
            if (before != null) {
                legs.clear();
            }
        }
        if (before != null) {
            before.close();
        }
    }

    /// What the replica says that decides for its site.
    void heardFromOwner(JsonNode frame) {
        TabWords.leg(frame)
                .ifPresent(
                        leg -> {
                            synchronized (this) {
                                if (TabWords.isStop(frame)) {
                                    legs.remove(leg);
                                } else {
                                    legs.add(leg);
                                }
                            }
                        });
        say(frame);
    }

    /// The way there is broken, or there is another owner: what it talked is over, and it should
    /// come again.
    void linkBroken() {
        boolean linked = link() != null;
        unlink();
        if (linked) {
            say(TabWords.refused("elsewhere"));
        }
    }

    // -- as which telephone

    /// From now on this one; says which it was before. Nothing once it is closed.
    synchronized Optional<DeviceId> become(DeviceId next) {
        Optional<DeviceId> before =
                Optional.ofNullable(device).filter(known -> !known.equals(next));
        if (!closed) {
            device = next;
        }
        return before;
    }

    /// None any more; says which it was.
    synchronized Optional<DeviceId> leave() {
        Optional<DeviceId> before = Optional.ofNullable(device);
        device = null;
        return before;
    }

    synchronized Optional<DeviceId> close() {
        closed = true;
        return leave();
    }

    synchronized boolean is(DeviceId id) {
        return id.equals(device);
    }

    // -- what it is told

    @Override
    public void hear(Word word) {
        synchronized (this) {
            if (word instanceof Word.Stop) {
                legs.remove(word.leg());
            } else {
                legs.add(word.leg());
            }
        }
        say(TabWords.of(word));
    }

    void say(JsonNode frame) {
        hears.accept(frame);
    }
}
