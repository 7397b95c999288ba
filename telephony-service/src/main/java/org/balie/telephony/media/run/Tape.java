package org.balie.telephony.media.run;

import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.sound.Recorder;

/// The recording of a whole context: one on the first channel, everyone else on the second.
final class Tape {
    private final RecordingId id;
    private final TerminationId left;
    private final int place;
    private final Recorder recorder;

    /// @param place in the mixer, where it hears everyone else
    Tape(Surroundings around, ContextId context, RecordingId id, TerminationId left, int place) {
        this.id = id;
        this.left = left;
        this.place = place;
        this.recorder =
                around.record(
                        id,
                        Recorder.Channels.STEREO,
                        outcome -> around.events.tell(event(context, outcome)));
    }

    private MediaEvent event(ContextId context, Recorder.Outcome outcome) {
        return switch (outcome) {
            case Recorder.Outcome.Finished(var length, var missing, _) ->
                    new MediaEvent.RecordingEnded(context, id, length, missing);
            case Recorder.Outcome.Failed(var reason) ->
                    new MediaEvent.RecordingFailed(context, id, reason);
        };
    }

    RecordingId id() {
        return id;
    }

    TerminationId left() {
        return left;
    }

    int place() {
        return place;
    }

    void frame(short[] first, short[] second) {
        recorder.frame(first, second);
    }

    void finish() {
        recorder.finish();
    }
}
