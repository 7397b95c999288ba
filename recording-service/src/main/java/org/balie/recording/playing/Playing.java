package org.balie.recording.playing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.recording.database.Database;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Track;

/// What a player asks for, whoever it plays for: somebody who signed in, or somebody with a link.
@ApplicationScoped
public class Playing {
    private final TrackIndexes indexes;
    private final Contents contents;
    private final Database database;

    Playing(TrackIndexes indexes, Contents contents, Database database) {
        this.indexes = indexes;
        this.contents = contents;
        this.database = database;
    }

    public IndexAnswer index(Recording recording, int number, long after) {
        Track track = track(recording, number);
        return indexes.read(recording.ref(), number, after)
                .map(reading -> IndexAnswer.of(track, reading, track.length().toMillis()))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    public Response content(Recording recording, int number, Optional<String> range) {
        Track track = track(recording, number);
        return contents.answer(recording.ref(), number, Optional.of(track.mime()), range).build();
    }

    /// Problem `not-found` when there is no such track.
    void requireTrack(Recording recording, int number) {
        track(recording, number);
    }

    private Track track(Recording recording, int number) {
        return Track.find(database, recording.id(), number)
                .orElseThrow(() -> Problem.notFound().exception());
    }
}
