package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.balie.platform.live.Frames;
import org.balie.platform.live.LiveSocket;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.Softphone;
import org.jspecify.annotations.Nullable;

/// One socket of a desk, over which a browser may telephone.
final class Tab implements Softphone, Frames {
    private static final String TELEPHONE = "telephone";

    private final TabTelephones telephones;
    private final SiteId site;
    private final PersonId person;
    private final Set<LegId> legs = new HashSet<>();
    private volatile @Nullable LiveSocket socket;
    private @Nullable DeviceId device;
    private boolean closed;

    Tab(TabTelephones telephones, SiteId site, PersonId person) {
        this.telephones = telephones;
        this.site = site;
        this.person = person;
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
        socket = from;
        switch (TabFrame.read(body)) {
            case TabFrame.Here(var id) -> telephones.here(this, id);
            case TabFrame.Gone _ -> telephones.gone(this);
            case TabFrame.Answer(var leg, var sdp) -> telephones.answered(this, own(leg), sdp);
            case TabFrame.Keys(var leg, var keys) -> telephones.pressed(this, own(leg), keys);
        }
    }

    private synchronized LegId own(LegId leg) {
        if (!legs.contains(leg)) {
            throw Problem.notFound().exception();
        }
        return leg;
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
        LiveSocket known = socket;
        if (known != null) {
            known.frame(TELEPHONE, frame);
        }
    }
}
