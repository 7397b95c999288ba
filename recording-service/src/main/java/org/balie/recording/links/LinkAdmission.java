package org.balie.recording.links;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.balie.platform.problem.Problem;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Database;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Recordings;

/// Lets whoever has a link see its recording, or says why not any more. Asked anew for every
/// request, so that revoking, disabling and deleting stop it at once.
@ApplicationScoped
class LinkAdmission {
    private static final int GONE = 410;

    private final LinkTokens tokens;
    private final Links links;
    private final Database database;
    private final InstantSource clock;

    LinkAdmission(LinkTokens tokens, Links links, Database database, InstantSource clock) {
        this.tokens = tokens;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    /// Problem `not-found` for what was never a link; `link-expired`, `link-revoked`, `link-gone`
    /// (the recording cannot be seen any more) for what was one.
    Links.Made require(String token) {
        Link link =
                tokens.linkId(token)
                        .map(id -> links.find(id).orElseThrow(() -> gone().exception()))
                        .orElseThrow(() -> Problem.notFound().exception());
        if (link.revokedAt().isPresent()) {
            throw Problem.of("link-revoked", GONE, "The link was revoked").exception();
        }
        if (link.hasExpired(clock.instant())) {
            throw Problem.of("link-expired", GONE, "The link has expired").exception();
        }
        Recording recording =
                Recordings.find(database, link.ref())
                        .filter(LinkAdmission::isOpen)
                        .orElseThrow(() -> gone().exception());
        return new Links.Made(link, recording);
    }

    /// What links lead to; never a call on a telephone (rule REC-6).
    private static boolean isOpen(Recording recording) {
        return recording.source() != Source.TELEPHONE
                && recording.stage() == Stage.ENDED
                && recording.disabled().isEmpty()
                && recording.deleted().isEmpty();
    }

    private static Problem gone() {
        return Problem.of("link-gone", GONE, "The recording cannot be seen any more");
    }
}
