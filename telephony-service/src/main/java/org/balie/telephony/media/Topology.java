package org.balie.telephony.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who hears what in a context.
public sealed interface Topology {

    record Silence() implements Topology {}

    /// Some hear a sound, nobody hears anything else. [Sound.HoldMusic] has no end; others are
    /// played once, as soon as one of them can hear it.
    record Play(List<TerminationId> to, Sound sound) implements Topology {
        public Play {
            to = List.copyOf(to);
        }

        public Play(TerminationId to, Sound sound) {
            this(List.of(to), sound);
        }
    }

    /// A greeting, a beep, and then what the caller says is recorded, until the limit is reached or
    /// the topology or the caller is gone. [MediaEvent.MessageRecorded] tells the end. The same
    /// message again is the same topology, whatever else it says.
    ///
    /// @param greeting none: only the beep
    /// @param limit of the message alone
    record TakeMessage(
            TerminationId from, Optional<Sound> greeting, RecordingId into, Duration limit)
            implements Topology {}

    record Talk(List<Hears> all) implements Topology {
        public Talk {
            all = List.copyOf(all);
        }
    }

    /// @param gain by which the speaker is made louder or quieter; 1 changes nothing
    record Hears(TerminationId listener, TerminationId speaker, double gain) {
        public Hears(TerminationId listener, TerminationId speaker) {
            this(listener, speaker, 1);
        }
    }
}
