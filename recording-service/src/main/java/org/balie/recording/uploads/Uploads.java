package org.balie.recording.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.balie.platform.problem.Problem;
import org.balie.recording.database.Database;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Recordings;
import org.balie.recording.policy.Policies;
import org.balie.recording.policy.Quotas;
import org.balie.recording.sealed.Mark;
import org.balie.recording.sealed.TrackHeader;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.TrackReader;
import org.balie.recording.sealed.TrackWriter;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoreFull;
import org.balie.recording.uploads.Examination.Findings;
import org.jboss.logging.Logger;

/// Takes a file in, from the first byte to its row in the list (rule REC-5). Whatever goes wrong on
/// the way, nothing of it stays: what this replica cannot remove any more is found by
/// [LostUploads].
@ApplicationScoped
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /// What it is nobody knows before all of it is there; its row says it then.
    private static final String ANYTHING = "application/octet-stream";

    private final Database database;
    private final Vault vault;
    private final UploadRows rows;
    private final Policies policies;
    private final Quotas quotas;
    private final Examination examination;
    private final Shelving shelving;
    private final UploadSettings settings;
    private final InstantSource clock;

    Uploads(
            Database database,
            Vault vault,
            UploadRows rows,
            Policies policies,
            Quotas quotas,
            Examination examination,
            Shelving shelving,
            UploadSettings settings,
            InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.rows = rows;
        this.policies = policies;
        this.quotas = quotas;
        this.examination = examination;
        this.shelving = shelving;
        this.settings = settings;
        this.clock = clock;
    }

    /// The recording that the same request made before.
    Optional<Recording> repeated(Offer offer) {
        return Recordings.find(database, offer.ref());
    }

    /// Problems `too-large`, `quota-reached`, `not-media`, and those of the store.
    ///
    /// @throws IOException when the sender is gone
    void take(Offer offer, InputStream body) throws IOException {
        var bounds =
                new Bounds(
                        policies.of(offer.siteId()).policy().uploadBytes(),
                        quotas.left(offer.siteId()));
        bounds.require(Math.max(1, offer.length().orElse(0)));
        requireRoom(offer);
        if (!rows.begin(offer)) {
            throw Problem.conflict("it is being uploaded already").exception();
        }
        boolean kept = false;
        try {
            keep(offer, body, bounds);
            kept = true;
        } finally {
            if (!kept) {
                remove(offer);
            }
        }
        tidy(offer);
    }

    private void requireRoom(Offer offer) {
        long needed = settings.leastRoom().asLongValue() + offer.length().orElse(0);
        if (vault.room() < needed) {
            throw new StoreFull("less than " + needed + " bytes are left");
        }
    }

    private void keep(Offer offer, InputStream body, Bounds bounds) throws IOException {
        UploadRows.Pulse pulse = rows.pulse(offer.id());
        vault.create(offer.ref());
        Mark mark = pour(offer, body, bounds, pulse);
        Findings findings = examine(offer, pulse);
        vault.sign(offer.ref(), 1);
        shelving.put(offer, findings, mark);
    }

    private Mark pour(Offer offer, InputStream body, Bounds bounds, UploadRows.Pulse pulse)
            throws IOException {
        var header =
                new TrackHeader(
                        Shelving.TRACK,
                        TrackKind.UPLOAD,
                        ANYTHING,
                        Optional.empty(),
                        clock.instant());
        try (TrackWriter track = vault.begin(offer.ref(), header)) {
            Mark mark = Pouring.into(track, body, bounds, pulse::beat);
            if (offer.length().isPresent() && offer.length().getAsLong() != mark.bytes()) {
                throw new IOException("only " + mark.bytes() + " bytes came");
            }
            return mark;
        }
    }

    private Findings examine(Offer offer, UploadRows.Pulse pulse) {
        try (TrackReader track = vault.read(offer.ref(), Shelving.TRACK).orElseThrow()) {
            return examination.of(track, pulse::beat);
        }
    }

    private void remove(Offer offer) {
        try {
            vault.destroy(offer.ref());
            rows.forget(offer.id());
        } catch (RuntimeException e) {
            LOG.warnf("What came of upload %s is removed later: %s", offer.id(), e);
        }
    }

    private void tidy(Offer offer) {
        try {
            vault.compact(offer.ref());
        } catch (StoreFailure e) {
            LOG.warnf("Upload %s stays in the form it came in: %s", offer.id(), e.getMessage());
        }
    }
}
