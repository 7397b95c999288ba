package org.balie.telephony.media.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaEvent.Content;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.sound.Frame;
import org.balie.telephony.media.sound.Recorder;
import org.balie.telephony.media.sound.SoundPlayer;
import org.jspecify.annotations.Nullable;

/// A greeting, a beep, and then what the caller says. However it ends, it is told once.
final class MessageTaking implements Solo {
    private final Surroundings around;
    private final ContextId context;
    private final Topology.TakeMessage what;
    private final Queue<SoundPlayer> before = new ArrayDeque<>();
    private final long most;
    private @Nullable Recorder recorder;
    private long frames;
    private boolean over;

    MessageTaking(Surroundings around, ContextId context, Topology.TakeMessage what) {
        this.around = around;
        this.context = context;
        this.what = what;
        this.most = Math.max(1, what.limit().dividedBy(Frame.DURATION));
        // music has no end, so nothing would come after it
        what.greeting()
                .filter(greeting -> !(greeting instanceof Sound.HoldMusic))
                .ifPresent(greeting -> before.add(SoundPlayer.of(greeting)));
        before.add(SoundPlayer.of(new Sound.Beep()));
    }

    /// The same message again is the same, whatever else is said of it.
    static boolean isSame(Topology.TakeMessage one, Topology.TakeMessage other) {
        return one.into().equals(other.into());
    }

    @Override
    public boolean isWith(TerminationId termination) {
        return what.from().equals(termination);
    }

    @Override
    public boolean sounds() {
        return !over && !before.isEmpty();
    }

    @Override
    public boolean listens() {
        return !over && before.isEmpty();
    }

    @Override
    public boolean sound(short[] frame) {
        while (sounds()) {
            if (before.element().next(frame)) {
                return true;
            }
            before.remove();
        }
        return false;
    }

    @Override
    public void said(short[] frame) {
        if (over) {
            return;
        }
        if (recorder == null) {
            recorder = around.record(what.into(), Recorder.Channels.MONO, this::tell);
        }
        recorder.frame(frame);
        if (++frames >= most) {
            end();
        }
    }

    @Override
    public void gone() {
        end();
    }

    @Override
    public void end() {
        if (over) {
            return;
        }
        over = true;
        if (recorder == null) {
            tell(new Recorder.Outcome.Finished(Duration.ZERO, Duration.ZERO, Content.NOTHING));
        } else {
            recorder.finish();
        }
    }

    private void tell(Recorder.Outcome outcome) {
        around.events.tell(
                switch (outcome) {
                    case Recorder.Outcome.Finished(var length, _, var content) ->
                            new MediaEvent.MessageRecorded(
                                    context, what.from(), what.into(), length, content);
                    case Recorder.Outcome.Failed(var reason) ->
                            new MediaEvent.RecordingFailed(context, what.into(), reason);
                });
    }
}
