package org.balie.telephony.words;

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
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.wav.WavClip;
import org.jboss.logging.Logger;

/// Speaks for queues. What a queue's callers hear is looked up each time, so that a change counts
/// from the next sentence on; a greeting is read once for each version.
@ApplicationScoped
public class QueueSpeech {
    private static final Logger LOG = Logger.getLogger(QueueSpeech.class);

    /// Greetings that are kept, of at most 2 MB each; the one that was not used for longest goes.
    private static final int MOST = 50;

    /// A caller is told in the default language rather than later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final QueueWordsTable table;
    private final WordsSettings settings;
    private final Vocabulary english = new Vocabulary(Language.EN);
    private final Vocabulary dutch = new Vocabulary(Language.NL);
    private final Map<Of, Clip> greetings = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Of(SiteId site, QueueId queue, int version) {}

    QueueSpeech(QueueWordsTable table, WordsSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /// Always something: what can't be looked up is said in the default language.
    public CompletionStage<Optional<Sound>> say(SiteId site, QueueId queue, Sentence sentence) {
        return table.of(site, queue)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(chosen -> say(chosen, sentence))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(e -> LOG.warnf("Queue %s speaks as by default: %s", queue.value(), e))
                .onFailure()
                .recoverWithItem(() -> spoken(settings.language(), sentence))
                .map(clip -> Optional.<Sound>of(clip))
                .subscribeAsCompletionStage();
    }

    private Uni<Clip> say(Optional<QueueWords> chosen, Sentence sentence) {
        return chosen.filter(words -> words.greeting().isPresent())
                .filter(_ -> sentence instanceof Sentence.Welcome)
                .map(this::greeting)
                .orElseGet(
                        () ->
                                Uni.createFrom()
                                        .item(
                                                spoken(
                                                        chosen.map(QueueWords::language)
                                                                .orElse(settings.language()),
                                                        sentence)));
    }

    private Clip spoken(Language language, Sentence sentence) {
        return switch (language) {
            case EN -> english.say(sentence);
            case NL -> dutch.say(sentence);
        };
    }

    private Uni<Clip> greeting(QueueWords words) {
        var of = new Of(words.site(), words.queue(), words.version());
        Optional<Clip> known = known(of);
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : table.greeting(of.site, of.queue)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(
                                wav ->
                                        wav.map(QueueSpeech::clip)
                                                .orElseGet(
                                                        () ->
                                                                spoken(
                                                                        words.language(),
                                                                        new Sentence.Welcome())))
                        .invoke(clip -> keep(of, clip));
    }

    private synchronized Optional<Clip> known(Of of) {
        return Optional.ofNullable(greetings.get(of));
    }

    private synchronized void keep(Of of, Clip clip) {
        greetings.put(of, clip);
        if (greetings.size() > MOST) {
            greetings.remove(greetings.keySet().iterator().next());
        }
    }

    private static Clip clip(byte[] wav) {
        try {
            return WavClip.read(new ByteArrayInputStream(wav), QueueWordsResource.LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
