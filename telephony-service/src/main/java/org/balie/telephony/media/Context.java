package org.balie.telephony.media;

import java.util.List;
import java.util.Optional;

/// The media of one call: its terminations and who hears whom.
///
/// Terminations that a topology names and that are not there (yet, any more) are skipped; they are
/// heard as soon as they are. So the order in which legs come and topologies are set is of no
/// consequence. After [#close] nothing has an effect.
public interface Context {
    ContextId id();

    /// A new termination; silent until it is negotiated and the topology names it. When there is
    /// one of this name, that one.
    Adding add(TerminationId id, Profile profile);

    /// Takes a termination in that is in another context, under a new name; it leaves that one. Its
    /// far end notices nothing. When a termination of the new name is here it goes first; when it
    /// is the same, nothing happens.
    void adopt(Termination termination, TerminationId as);

    /// Ends a termination and tells its far end. Nothing when there is none of this name.
    void subtract(TerminationId id);

    Optional<Termination> termination(TerminationId id);

    List<Termination> terminations();

    /// Who hears what from now on. The same again changes nothing: music goes on, a greeting does
    /// not begin anew.
    void topology(Topology topology);

    /// Plays something once to all, over whatever they hear. At most four wait; more are dropped.
    void announce(Sound sound);

    /// Records what every termination says, from now until [#stopRecording] or the end of the
    /// context: on two channels, `left` alone on the first and everyone else on the second. When a
    /// recording of this name runs already, nothing happens.
    void record(RecordingId id, TerminationId left);

    void stopRecording(RecordingId id);

    void close();

    /// What became of a new termination.
    sealed interface Adding {
        record Added(Termination termination) implements Adding {}

        record Refused(Refusal why) implements Adding {}
    }
}
