package org.balie.telephony.media.run;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.Context.Adding;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.MediaSettings.Patience;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;

/// A media part at the loopback address, with what it tells and records, and telephones.
final class TestPart implements AutoCloseable {
    static final Profile TELEPHONE = new Profile.Telephone(Profile.Encryption.WHEN_OFFERED);
    static final MediaSettings USUAL = MediaSettings.at(InetAddress.getLoopbackAddress());

    final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    final Map<RecordingId, Kept> kept = new ConcurrentHashMap<>();
    final RunningMediaPart part;
    private final List<Phone> phones = new ArrayList<>();
    private int calls;

    TestPart() {
        this(USUAL);
    }

    TestPart(MediaSettings settings) {
        part = (RunningMediaPart) MediaPart.start(settings, events::add, this::open);
    }

    TestPart(MediaSettings settings, Recordings recordings) {
        part = (RunningMediaPart) MediaPart.start(settings, events::add, recordings);
    }

    static MediaSettings patient(Duration silence, Duration consent) {
        return new MediaSettings(
                USUAL.bind(),
                USUAL.advertised(),
                USUAL.ports(),
                1,
                USUAL.limits(),
                new Patience(silence, consent, Patience.USUAL.handshake()),
                USUAL.latching());
    }

    static MediaSettings with(int workers) {
        return new MediaSettings(
                USUAL.bind(),
                USUAL.advertised(),
                USUAL.ports(),
                workers,
                USUAL.limits(),
                USUAL.patience(),
                USUAL.latching());
    }

    static MediaSettings with(MediaSettings.Latching latching) {
        return new MediaSettings(
                USUAL.bind(),
                USUAL.advertised(),
                USUAL.ports(),
                1,
                USUAL.limits(),
                USUAL.patience(),
                latching);
    }

    static MediaSettings with(MediaSettings.Ports ports) {
        return new MediaSettings(
                USUAL.bind(),
                USUAL.advertised(),
                ports,
                1,
                USUAL.limits(),
                USUAL.patience(),
                USUAL.latching());
    }

    /// What a keeper was given of one recording.
    static final class Kept implements Recordings.Track {
        final Recordings.Format format;
        private final List<Short> samples = new ArrayList<>();
        volatile boolean finished;

        Kept(Recordings.Format format) {
            this.format = format;
        }

        @Override
        public synchronized void append(ByteBuffer given) {
            ByteBuffer little = given.slice().order(ByteOrder.LITTLE_ENDIAN);
            while (little.hasRemaining()) {
                samples.add(little.getShort());
            }
        }

        @Override
        public void finish() {
            finished = true;
        }

        synchronized short[] channel(int number) {
            short[] all = new short[samples.size() / format.channels()];
            for (int i = 0; i < all.length; i++) {
                all[i] = samples.get(i * format.channels() + number);
            }
            return all;
        }
    }

    private Recordings.Track open(RecordingId id, Recordings.Format format) throws IOException {
        Kept track = new Kept(format);
        kept.put(id, track);
        return track;
    }

    // -- contexts and telephones

    Context context() {
        return part.create(new ContextId("call " + ++calls));
    }

    Phone phone(double tone, Codec codec) {
        return mine(new Phone(tone, codec));
    }

    <P extends Phone> P mine(P phone) {
        phones.add(phone);
        return phone;
    }

    /// A telephone that hums and is heard in a context from now on.
    Phone in(Context context, String name, double tone, Codec codec) {
        Phone phone = phone(tone, codec);
        connect(context, name, phone);
        return phone;
    }

    Termination connect(Context context, String name, Phone phone) {
        return connect(context, name, phone, UnaryOperator.identity());
    }

    /// The telephone calls.
    Termination connect(Context context, String name, Phone phone, UnaryOperator<String> spoilt) {
        Termination termination = add(context, name, TELEPHONE);
        phone.hear(agreed(termination.answer(spoilt.apply(phone.sdp()))));
        return termination;
    }

    static Termination add(Context context, String name, Profile profile) {
        return switch (context.add(new TerminationId(name), profile)) {
            case Adding.Added(var termination) -> termination;
            case Adding.Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static String agreed(Negotiation negotiation) {
        return switch (negotiation) {
            case Negotiation.Agreed(var sdp) -> sdp;
            case Negotiation.Refused(var why, var detail) ->
                    throw new AssertionError(why + ": " + detail);
        };
    }

    static Topology.Hears hears(String listener, String speaker) {
        return new Topology.Hears(new TerminationId(listener), new TerminationId(speaker));
    }

    static Topology talk(Topology.Hears... all) {
        return new Topology.Talk(List.of(all));
    }

    static Topology bothWays(String one, String other) {
        return talk(hears(one, other), hears(other, one));
    }

    <E extends MediaEvent> Stream<E> told(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    <E extends MediaEvent> E await(Class<E> kind) {
        Waiting.until(kind.getSimpleName(), () -> told(kind).findAny().isPresent());
        return told(kind).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
        part.close();
    }
}
