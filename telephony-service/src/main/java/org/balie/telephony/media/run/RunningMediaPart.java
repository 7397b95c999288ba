package org.balie.telephony.media.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvents;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.sdp.LocalEnd;
import org.balie.telephony.media.sdp.Negotiator;

/// The media part, running. [MediaPart#start] is the way to have one.
public final class RunningMediaPart implements MediaPart {
    private static final Duration TO_CLOSE = Duration.ofSeconds(5);

    /// Of the time to close, what is left for telling events.
    private static final Duration TO_TELL = Duration.ofMillis(500);

    private final Object lock = new Object();
    private final Surroundings around;
    private final PortPool ports;
    private final List<Worker> workers;
    private final SecureRandom random = new SecureRandom();
    private final Map<ContextId, OpenContext> contexts = new HashMap<>();
    private int terminations;
    private int turn;
    private boolean closed;

    private RunningMediaPart(MediaSettings settings, MediaEvents events, Recordings recordings) {
        around = new Surroundings(settings, new EventQueue(events), recordings);
        ports = new PortPool(settings.bind(), settings.ports());
        workers = IntStream.range(0, settings.workers()).mapToObj(Worker::new).toList();
    }

    /// Opens no port yet.
    public static MediaPart start(
            MediaSettings settings, MediaEvents events, Recordings recordings) {
        var part = new RunningMediaPart(settings, events, recordings);
        part.around.events.start();
        part.workers.forEach(Worker::start);
        return part;
    }

    Object lock() {
        return lock;
    }

    List<Worker> workers() {
        return workers;
    }

    @Override
    public Context create(ContextId id) {
        synchronized (lock) {
            OpenContext known = contexts.get(id);
            if (known != null) {
                return known;
            }
            Worker worker = workers.get(turn++ % workers.size());
            var made = new OpenContext(this, id, new Bridge(around, id, worker));
            if (closed) {
                made.close();
            } else {
                contexts.put(id, made);
            }
            return made;
        }
    }

    @Override
    public Optional<Context> context(ContextId id) {
        synchronized (lock) {
            return Optional.ofNullable(contexts.get(id));
        }
    }

    @Override
    public Load load() {
        synchronized (lock) {
            return new Load(contexts.size(), terminations, around.refused.sum());
        }
    }

    /// A new termination; empty when none is left. Under the lock.
    Optional<OpenTermination> termination(OpenContext context, TerminationId id, Profile profile) {
        if (terminations >= around.settings.limits().terminations()) {
            return Optional.empty();
        }
        Optional<PortPool.Taken> taken =
                switch (profile) {
                    case Profile.Telephone _ -> ports.pair();
                    case Profile.Browser _ -> ports.single();
                };
        taken.ifPresent(_ -> terminations++);
        return taken.map(own -> termination(context, id, profile, own));
    }

    private OpenTermination termination(
            OpenContext context, TerminationId id, Profile profile, PortPool.Taken own) {
        var local =
                new LocalEnd(
                        around.settings.advertised(),
                        own.rtpPort(),
                        own.rtcpPort(),
                        random.nextInt(),
                        Long.toHexString(random.nextLong()),
                        around.certificate.fingerprint());
        var strand = new Strand(context.bridge().worker());
        var farEnd = new FarEnd(around, strand, id, profile, own, local);
        var negotiator = new Negotiator(profile, local, random);
        return new OpenTermination(this, context, id, profile, negotiator, strand, farEnd);
    }

    /// Under the lock.
    void ended() {
        terminations--;
    }

    /// Under the lock.
    void forget(OpenContext context) {
        contexts.remove(context.id(), context);
    }

    @Override
    public void close() {
        long deadline = System.nanoTime() + TO_CLOSE.minus(TO_TELL).toNanos();
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            List.copyOf(contexts.values()).forEach(OpenContext::close);
        }
        workers.forEach(Worker::close);
        try {
            for (Worker each : workers) {
                each.join(left(deadline));
            }
            around.awaitRecordings(deadline);
            around.events.close(left(deadline).plus(TO_TELL));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    }
}
