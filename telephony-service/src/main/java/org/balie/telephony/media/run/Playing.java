package org.balie.telephony.media.run;

import java.util.List;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.sound.SoundPlayer;

/// A sound that is played to some.
final class Playing implements Solo {
    private final EventQueue events;
    private final ContextId context;
    private final List<TerminationId> to;
    private final SoundPlayer player;
    private boolean over;

    Playing(EventQueue events, ContextId context, Topology.Play play) {
        this.events = events;
        this.context = context;
        this.to = play.to();
        this.player = SoundPlayer.of(play.sound());
    }

    @Override
    public boolean isWith(TerminationId termination) {
        return to.contains(termination);
    }

    @Override
    public boolean sounds() {
        return !over;
    }

    @Override
    public boolean listens() {
        return false;
    }

    @Override
    public boolean sound(short[] frame) {
        if (!over && !player.next(frame)) {
            over = true;
            events.tell(new MediaEvent.Played(context, to.getFirst()));
        }
        return !over;
    }

    @Override
    public void said(short[] frame) {
        // nobody listens
    }

    @Override
    public void gone() {
        // it goes on when it comes back
    }

    @Override
    public void end() {
        over = true;
    }
}
