package org.balie.session.core;

import java.time.Instant;
import java.util.Optional;

/// One line of a session's chat, numbered from 1 without gaps (rule CHT-1).
public sealed interface Line {
    int number();

    Instant at();

    /// What somebody wrote.
    ///
    /// @param to the only one who may read it besides its author; empty for all
    /// @param clientId the author's own mark, by which a repeated post is known
    record Text(
            int number,
            ParticipantId author,
            String name,
            Optional<ParticipantId> to,
            String text,
            String clientId,
            Instant at)
            implements Line {}

    /// What happened, for consoles to put in words.
    ///
    /// @param about the participant whose doing it was
    /// @param name that participant's name then
    /// @param text the second argument: an activity's code or another name
    record Notice(
            int number, NoticeCode code, ParticipantId about, String name, String text, Instant at)
            implements Line {}

    /// Whether this participant may read it.
    default boolean isFor(ParticipantId reader) {
        return switch (this) {
            case Text text ->
                    text.to().isEmpty()
                            || text.author().equals(reader)
                            || text.to().get().equals(reader);
            case Notice _ -> true;
        };
    }
}
