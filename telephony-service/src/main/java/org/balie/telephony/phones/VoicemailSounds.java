package org.balie.telephony.phones;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.greeting.GreetingSounds;
import org.balie.telephony.legs.Sounds;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.wav.WavFiles;
import org.balie.telephony.words.QueueSpeech;
import org.jboss.logging.Logger;

/// Messages and recorded calls as files, what callers hear before they speak (the greeting that was
/// chosen, if any, and the beep), and what they are told in queues.
@ApplicationScoped
public class VoicemailSounds implements Sounds {
    private static final Logger LOG = Logger.getLogger(VoicemailSounds.class);

    private final WavFiles files;
    private final GreetingSounds greetings;
    private final QueueSpeech speech;
    private final Vertx vertx;

    VoicemailSounds(
            PhoneSettings settings, GreetingSounds greetings, QueueSpeech speech, Vertx vertx) {
        this.greetings = greetings;
        this.speech = speech;
        this.vertx = vertx;
        try {
            this.files = new WavFiles(settings.recordings());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "balie.telephony.phones.recordings is " + settings.recordings(), e);
        }
    }

    /// Where the media part takes what is said.
    Recordings recordings() {
        return files;
    }

    @Override
    public CompletionStage<Optional<Sound>> greeting(SiteId site, GreetingId greeting) {
        return greetings.of(site, greeting);
    }

    @Override
    public CompletionStage<Optional<Sound>> words(SiteId site, QueueId queue, Sentence words) {
        return speech.say(site, queue, words);
    }

    @Override
    public void forget(SiteId site, MessageId message) {
        vertx.executeBlocking(() -> files.delete(id(message)), false)
                .onFailure(e -> LOG.warnf("Message %s stays on the disk: %s", message.value(), e));
    }

    /// How many bytes the sound of a message has; empty when there is none. Waits for the disk.
    public Optional<Long> size(MessageId message) throws IOException {
        return files.find(id(message)).map(WavFiles.Stored::bytes);
    }

    /// A part of it, as a WAV file. Waits for the disk.
    ///
    /// @param from the first byte
    /// @param count bytes
    public InputStream read(MessageId message, long from, long count) throws IOException {
        return files.read(id(message), from, count);
    }

    /// The recorded calls among the files.
    WavFiles files() {
        return files;
    }

    private static RecordingId id(MessageId message) {
        return new RecordingId(message.value().toString());
    }
}
