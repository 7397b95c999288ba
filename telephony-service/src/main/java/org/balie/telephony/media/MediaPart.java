package org.balie.telephony.media;

import java.util.Optional;
import org.balie.telephony.media.run.RunningMediaPart;

/// All contexts of this process, the threads that carry their packets, and the ports that they use.
///
/// Everything here and in what it gives out may be called from any thread and returns without
/// waiting for a packet, a disk or a far end. What is ordered of one context takes effect in the
/// order in which it was ordered.
public interface MediaPart extends AutoCloseable {

    /// Starts threads; ports are opened as terminations need them.
    static MediaPart start(MediaSettings settings, MediaEvents events, Recordings recordings) {
        return RunningMediaPart.start(settings, events, recordings);
    }

    /// The context of this name; made, empty and silent, when there is none.
    Context create(ContextId id);

    Optional<Context> context(ContextId id);

    /// How much of the limits is in use.
    Load load();

    /// Ends all contexts, tells their far ends (RTCP BYE, DTLS close), finishes recordings, and
    /// gives threads and ports back. Returns when the recordings are with their keeper, or after
    /// five seconds.
    @Override
    void close();

    /// @param refused packets that were dropped unread or unheard since the start: too many, from a
    ///   stranger, forged or replayed
    record Load(int contexts, int terminations, long refused) {}
}
