package org.balie.telephony.greeting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.engine.ExchangeListener;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.wav.WavClip;
import org.jboss.logging.Logger;

/// The greetings of the lines that are being called, in memory. A line is looked at when a call
/// comes in on it: its telephones ring for some seconds before anybody hears a greeting, and that
/// is time enough to read it.
@ApplicationScoped
public class LineGreetings implements ExchangeListener {
    private static final Logger LOG = Logger.getLogger(LineGreetings.class);

    /// Most that are kept, of at most 2 MB each; the one that was not used for longest goes.
    private static final int MOST = 100;

    private final Greetings greetings;
    private final Map<At, GreetingId> chosen = new HashMap<>();
    private final Map<Of, Clip> clips = new LinkedHashMap<>(MOST, 0.75f, true);

    private record At(SiteId site, LineId line) {}

    private record Of(SiteId site, GreetingId greeting) {}

    LineGreetings(Greetings greetings) {
        this.greetings = greetings;
    }

    /// Empty: the line has none, or it could not be read.
    public synchronized Optional<Clip> of(SiteId site, LineId line) {
        return Optional.ofNullable(chosen.get(new At(site, line)))
                .flatMap(greeting -> Optional.ofNullable(clips.get(new Of(site, greeting))));
    }

    @Override
    public void taken(SiteId site, Exchange exchange) {
        exchange.calls().forEach(call -> look(site, exchange, call));
    }

    @Override
    public void committed(SiteId site, List<NumberedEvent> events, Exchange after) {
        for (NumberedEvent each : events) {
            if (each.event() instanceof CallEvent.CallCame came) {
                after.call(came.call()).ifPresent(call -> look(site, after, call));
            }
        }
    }

    private void look(SiteId site, Exchange exchange, Call call) {
        call.line().flatMap(exchange::line).ifPresent(line -> look(site, line));
    }

    private void look(SiteId site, Line line) {
        var at = new At(site, line.id());
        Optional<GreetingId> greeting = line.greeting();
        synchronized (this) {
            greeting.ifPresentOrElse(id -> chosen.put(at, id), () -> chosen.remove(at));
        }
        greeting.map(id -> new Of(site, id))
                .ifPresent(
                        of ->
                                (isHere(of) ? check(of) : read(of))
                                        .subscribe()
                                        .with(
                                                _ -> {},
                                                failure ->
                                                        LOG.warnf(
                                                                "Greeting %s of site %s can't be read: %s",
                                                                of.greeting().value(),
                                                                of.site().value(),
                                                                failure)));
    }

    private synchronized boolean isHere(Of of) {
        return clips.containsKey(of);
    }

    private Uni<Void> read(Of of) {
        return greetings
                .sound(of.site(), of.greeting())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(sound -> sound.ifPresent(wav -> keep(of, clip(wav))))
                .replaceWithVoid();
    }

    /// It may have been deleted meanwhile.
    private Uni<Void> check(Of of) {
        return greetings
                .exists(of.site(), of.greeting())
                .invoke(
                        there -> {
                            if (!there) {
                                forget(of);
                            }
                        })
                .replaceWithVoid();
    }

    private synchronized void forget(Of of) {
        clips.remove(of);
    }

    private static Clip clip(byte[] wav) {
        try {
            return WavClip.read(new ByteArrayInputStream(wav), Greeting.LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void keep(Of of, Clip clip) {
        clips.put(of, clip);
        if (clips.size() > MOST) {
            clips.remove(clips.keySet().iterator().next());
        }
    }
}
