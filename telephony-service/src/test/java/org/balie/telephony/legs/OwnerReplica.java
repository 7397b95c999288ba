package org.balie.telephony.legs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Recordings;
import org.balie.telephony.media.Sound;
import org.balie.telephony.sip.SipPorts;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.SipStack;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.server.SipServer;

/// The replica that serves a site: SIP, legs and media as they are, on sockets. Its end is that of
/// a process that dies: nobody is told, and no BYE is sent.
final class OwnerReplica implements AutoCloseable {
    static final int WELCOME = Tones.ALL.get(4);
    static final int PLACE = Tones.ALL.get(5);
    static final int FAREWELL = Tones.ALL.get(6);

    private final CallControl control;
    private final MediaPart media;
    private final SipStack stack;

    /// @param port where SIP is to listen; 0 for any
    OwnerReplica(
            Exchanges exchanges,
            OneTelephoneEach telephones,
            KeptInMemory kept,
            Trunk trunk,
            int port) {
        control =
                new CallControl(
                        exchanges,
                        telephones,
                        kept,
                        new TonesForWords(),
                        new Elsewhere(),
                        TestSite.REALM);
        media = MediaPart.start(here(), control, new Nowhere());
        stack =
                SipServer.start(
                        new SipSettings(
                                List.of(new Point(Transport.UDP, "127.0.0.1", port)),
                                "127.0.0.1",
                                TestSite.REALM,
                                "Balie",
                                "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                                Optional.empty(),
                                List.of(trunk),
                                Limits.USUAL),
                        new SipPorts(
                                control,
                                telephones,
                                new RegisteredTelephones(exchanges, telephones, kept),
                                control.lamps(),
                                new NoTrunkEvents(),
                                Optional.of(OneSite.atOwner(telephones.site()))),
                        InstantSource.system());
        control.use(media, stack);
    }

    private static MediaSettings here() {
        try {
            return MediaSettings.at(InetAddress.getByName("127.0.0.1"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    CallControl control() {
        return control;
    }

    int port() {
        return stack.points().getFirst().port();
    }

    @Override
    public void close() {
        control.close();
        stack.close();
        media.close();
    }

    /// A greeting is called after its tone; each sentence of a queue has one.
    private static final class TonesForWords implements Sounds {
        @Override
        public CompletionStage<Optional<Sound>> greeting(SiteId site, GreetingId greeting) {
            int tone = Integer.parseInt(greeting.value());
            return CompletableFuture.completedFuture(Optional.of(Tones.clip(tone)));
        }

        @Override
        public CompletionStage<Optional<Sound>> words(SiteId site, QueueId queue, Sentence words) {
            int tone =
                    switch (words) {
                        case Sentence.Welcome _ -> WELCOME;
                        case Sentence.Place _ -> PLACE;
                        case Sentence.Farewell _ -> FAREWELL;
                    };
            return CompletableFuture.completedFuture(Optional.of(Tones.clip(tone)));
        }

        @Override
        public void forget(SiteId site, MessageId message) {}
    }

    private static final class Elsewhere implements Outside {
        @Override
        public void enterQueue(SiteId site, Effect.EnterQueue order) {}

        @Override
        public void elevate(SiteId site, Effect.Elevate order) {}

        @Override
        public void tellOfMessage(SiteId site, Effect.TellOfMessage order) {}
    }

    private static final class Nowhere implements Recordings {
        @Override
        public Track open(RecordingId id, Format format) {
            throw new IllegalStateException("nothing is recorded here");
        }
    }

    private static final class NoTrunkEvents implements TrunkEvents {
        @Override
        public void up(TrunkName trunk) {}

        @Override
        public void down(TrunkName trunk, String cause) {}
    }
}
