package org.balie.telephony.greeting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.wav.WavClip;
import org.jboss.logging.Logger;

/// The greetings that callers hear. One is read when the first caller is to hear it.
@ApplicationScoped
public class GreetingSounds {
    private static final Logger LOG = Logger.getLogger(GreetingSounds.class);

    /// Most that are kept, of at most 2 MB each; the one that was not used for longest goes.
    private static final int MOST = 100;

    /// A caller hears only the beep rather than later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Greetings greetings;
    private final Map<Of, Clip> clips = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Of(SiteId site, GreetingId greeting) {}

    GreetingSounds(Greetings greetings) {
        this.greetings = greetings;
    }

    /// Empty: its owner has deleted it, or it can't be read in time.
    public CompletionStage<Optional<Sound>> of(SiteId site, GreetingId greeting) {
        var of = new Of(site, greeting);
        return known(of)
                .map(clip -> checked(of, clip))
                .orElseGet(() -> read(of))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(
                        e ->
                                LOG.warnf(
                                        "Greeting %s of site %s can't be read: %s",
                                        greeting.value(), site.value(), e))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .map(clip -> clip.<Sound>map(sound -> sound))
                .subscribeAsCompletionStage();
    }

    /// It may have been deleted meanwhile.
    private Uni<Optional<Clip>> checked(Of of, Clip clip) {
        return greetings
                .exists(of.site(), of.greeting())
                .map(there -> there ? Optional.of(clip) : Optional.empty());
    }

    private Uni<Optional<Clip>> read(Of of) {
        return greetings
                .sound(of.site(), of.greeting())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(sound -> sound.map(GreetingSounds::clip))
                .invoke(clip -> clip.ifPresent(it -> keep(of, it)));
    }

    private static Clip clip(byte[] wav) {
        try {
            return WavClip.read(new ByteArrayInputStream(wav), Greeting.LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Optional<Clip> known(Of of) {
        return Optional.ofNullable(clips.get(of));
    }

    private synchronized void keep(Of of, Clip clip) {
        clips.put(of, clip);
        if (clips.size() > MOST) {
            clips.remove(clips.keySet().iterator().next());
        }
    }
}
