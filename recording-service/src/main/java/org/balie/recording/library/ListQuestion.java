package org.balie.recording.library;

import java.time.Instant;
import java.util.Optional;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.core.Viewer;

/// Which recordings somebody wants to see.
///
/// @param text to be found in title, description, names, number or topic
record ListQuestion(
        String siteId,
        Viewer viewer,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> ownerId,
        Optional<String> queueId,
        Optional<Source> source,
        Optional<Stage> stage,
        Bin bin,
        Sorting sorting,
        Direction direction,
        Optional<Cursor> cursor,
        int limit) {
    enum Bin {
        /// What was not deleted.
        OUTSIDE("false"),
        /// What was deleted and can be brought back.
        INSIDE("true");

        private final String code;

        Bin(String code) {
            this.code = code;
        }

        /// What the parameter `deleted` says.
        String code() {
            return code;
        }
    }

    enum Direction {
        UP("asc", ">"),
        DOWN("desc", "<");

        private final String order;
        private final String behind;

        Direction(String order, String behind) {
            this.order = order;
            this.behind = behind;
        }

        String order() {
            return order;
        }

        String behind() {
            return behind;
        }
    }

    /// As the request has it.
    static String sort(Sorting sorting, Direction direction) {
        return (direction == Direction.DOWN ? "-" : "") + sorting.code();
    }
}
