package org.balie.telephony.words;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.media.wav.WavClip;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// What callers hear in the site's queues (TEL-27).
@Path("/api/telephony/admin/queue-words")
@RolesAllowed(Roles.ADMIN)
public class QueueWordsResource {
    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String WAV = "audio/wav";

    private final Callers callers;
    private final QueueWordsTable table;
    private final WordsSettings settings;

    /// @param language `en` or `nl`
    /// @param greetingSeconds of the site's own greeting, rounded up; null: the one that came with
    ///   the product
    /// @param version that was read before; null or 0: none was chosen
    record Words(
            @Nullable String queueId,
            @Nullable String language,
            @Nullable Long greetingSeconds,
            @Nullable Integer version) {
        static Words of(QueueWords words) {
            return new Words(
                    words.queue().value(),
                    words.language().code(),
                    words.greeting().map(length -> length.plusMillis(999).toSeconds()).orElse(null),
                    words.version());
        }
    }

    /// @param language of queues that are not named
    record All(String language, List<Words> items) {}

    QueueWordsResource(Callers callers, QueueWordsTable table, WordsSettings settings) {
        this.callers = callers;
        this.table = table;
        this.settings = settings;
    }

    @GET
    public Uni<All> list() {
        return table.of(PersonCommands.site(callers.worker()))
                .map(
                        all ->
                                new All(
                                        settings.language().code(),
                                        all.stream().map(Words::of).toList()));
    }

    /// Problem `conflict` when somebody else has changed it since it was read.
    @PUT
    @Path("{queueId}")
    public Uni<Words> choose(String queueId, Words wish) {
        Worker worker = callers.worker();
        var faults = new Faults();
        var queue = new QueueId(faults.id("queueId", queueId));
        Language language =
                faults.word("language", wish.language(), Language.values(), Language::code);
        int before = wish.version() == null ? 0 : wish.version();
        faults.check();
        return table.choose(PersonCommands.site(worker), queue, language, before, worker)
                .invoke(
                        done -> {
                            if (!done) {
                                throw Problem.conflict("read it again").exception();
                            }
                        })
                .chain(() -> found(worker, queue));
    }

    /// A WAV file, at most a minute, instead of the greeting that came with the product.
    @PUT
    @Path("{queueId}/greeting")
    @Consumes(WAV)
    @Blocking // Reading a minute of sound takes milliseconds.
    public Uni<Words> greet(String queueId, byte[] wav) {
        Worker worker = callers.worker();
        var faults = new Faults();
        var queue = new QueueId(faults.id("queueId", queueId));
        Duration length = length(wav, faults);
        faults.check();
        return table.greet(
                        PersonCommands.site(worker),
                        queue,
                        settings.language(),
                        length,
                        wav,
                        worker)
                .chain(() -> found(worker, queue));
    }

    private static Duration length(byte[] wav, Faults faults) {
        try {
            return WavClip.read(new ByteArrayInputStream(wav), LONGEST).duration();
        } catch (IOException e) {
            faults.add("sound", "malformed", String.valueOf(e.getMessage()));
            return Duration.ZERO;
        }
    }

    @GET
    @Path("{queueId}/greeting")
    @Produces(WAV)
    public Uni<byte[]> greeting(String queueId) {
        return table.greeting(PersonCommands.site(callers.worker()), new QueueId(queueId))
                .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
    }

    @DELETE
    @Path("{queueId}/greeting")
    public Uni<Void> ungreet(String queueId) {
        Worker worker = callers.worker();
        return table.ungreet(PersonCommands.site(worker), new QueueId(queueId), worker)
                .invoke(
                        done -> {
                            if (!done) {
                                throw Problem.notFound().exception();
                            }
                        })
                .replaceWithVoid();
    }

    private Uni<Words> found(Worker worker, QueueId queue) {
        return table.of(PersonCommands.site(worker), queue)
                .map(Optional::orElseThrow)
                .map(Words::of);
    }
}
