package org.balie.recording.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.List;
import org.balie.platform.problem.Problem;
import org.balie.recording.library.Recording;
import org.balie.recording.products.ProductQueue.Made;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.Vault;

/// Still pictures, each a segment of the thumbnails' track.
@ApplicationScoped
public class Thumbnails {
    private final ProductQueue queue;
    private final Vault vault;

    Thumbnails(ProductQueue queue, Vault vault) {
        this.queue = queue;
        this.vault = vault;
    }

    /// `not-found` as long as there are none.
    public Response answer(Recording recording, int number) {
        Made made =
                queue.state(recording.id(), ProductKind.THUMBNAIL)
                        .flatMap(ProductQueue.State::made)
                        .orElseThrow(() -> Problem.notFound().exception());
        try (TrackReader track =
                vault.read(recording.ref(), made.track())
                        .orElseThrow(() -> Problem.notFound().exception())) {
            track.refresh();
            return Response.ok(picture(track, number))
                    .type(made.mime())
                    .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                    .build();
        }
    }

    private static byte[] picture(TrackReader track, int number) {
        List<TrackReader.Place> places = track.places();
        if (number < 0 || number >= places.size()) {
            throw Problem.notFound().exception();
        }
        TrackReader.Place place = places.get(number);
        ByteBuffer picture = ByteBuffer.allocate(place.bytes());
        while (picture.hasRemaining()) {
            if (track.read(place.position() + picture.position(), picture) <= 0) {
                throw Problem.notFound().exception();
            }
        }
        return picture.array();
    }
}
