package org.balie.benchmarks.media;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;

/// The service's media part, with as many workers as the service has by default.
final class MediaPartRelay implements Relay {
    private static final int WORKERS = 2;
    private static final int MOST = 20_000;
    private static final Profile TELEPHONE = new Profile.Telephone(Profile.Encryption.WHEN_OFFERED);
    private static final TerminationId CALLER = new TerminationId("caller");
    private static final TerminationId CALLED = new TerminationId("called");
    private static final Pattern PORT = Pattern.compile("m=audio ([0-9]+) ");

    private final MediaPart part = MediaPart.start(settings(), _ -> {}, (_, _) -> nobodyRecords());
    private int calls;

    private static MediaSettings settings() {
        MediaSettings.Limits usual = MediaSettings.Limits.USUAL;
        return new MediaSettings(
                HOST,
                HOST,
                MediaSettings.Ports.EPHEMERAL,
                WORKERS,
                new MediaSettings.Limits(
                        MOST, usual.packetsPerSecond(), usual.bytesPerSecond(), usual.handshakes()),
                MediaSettings.Patience.USUAL,
                MediaSettings.Latching.ANY_SOURCE);
    }

    private static org.balie.telephony.media.Recordings.Track nobodyRecords() throws IOException {
        throw new IOException("nothing is recorded here");
    }

    @Override
    public Ports bridge(Ports telephones) {
        Context call = part.create(new ContextId("call " + ++calls));
        int first = join(call, CALLER, telephones.first());
        int second = join(call, CALLED, telephones.second());
        call.topology(
                new Topology.Talk(
                        List.of(
                                new Topology.Hears(CALLER, CALLED),
                                new Topology.Hears(CALLED, CALLER))));
        return new Ports(first, second);
    }

    private static int join(Context call, TerminationId who, int port) {
        Termination termination =
                switch (call.add(who, TELEPHONE)) {
                    case Context.Adding.Added(var added) -> added;
                    case Context.Adding.Refused(var why) ->
                            throw new IllegalStateException("no room for more: " + why);
                };
        return switch (termination.answer(offer(port))) {
            case Negotiation.Agreed(var sdp) -> port(sdp);
            case Negotiation.Refused(var why, var detail) ->
                    throw new IllegalStateException(why + ": " + detail);
        };
    }

    /// Of a telephone that has G.711 A-law alone, as its voice is not looked into.
    static String offer(int port) {
        String host = HOST.getHostAddress();
        return "v=0\r\no=- 1 1 IN IP4 %s\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\nm=audio %d RTP/AVP 8\r\n"
                .formatted(host, host, port);
    }

    static int port(String sdp) {
        Matcher found = PORT.matcher(sdp);
        if (!found.find()) {
            throw new IllegalArgumentException("no voice in " + sdp);
        }
        return Integer.parseInt(found.group(1));
    }
}
