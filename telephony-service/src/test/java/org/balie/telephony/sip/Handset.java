package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.balie.telephony.sip.digest.DigestAnswer;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.Reading;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipReader;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.message.Via;

/// A telephone made by hand: it sends what the test says and nothing by itself, so that it can be
/// as wrong, as slow or as forgetful as telephones are.
final class Handset implements AutoCloseable {

    private static final SipReader READER = new SipReader(256);
    private static final AtomicLong NAMES = new AtomicLong(System.nanoTime());

    final String user;
    final Told told = new Told();
    private volatile boolean behindProxy;
    final Transport transport;

    private volatile Station station;
    private final String registration = name();
    private final DatagramSocket datagrams;
    private Socket stream;
    private long sequence;

    private Handset(Station station, String user, Transport transport) throws IOException {
        this(station, user, transport, "127.0.0.1");
    }

    private Handset(Station station, String user, Transport transport, String address)
            throws IOException {
        this.station = station;
        this.user = user;
        this.transport = transport;
        InetAddress here = InetAddress.getByName(address);
        datagrams = new DatagramSocket(0, here);
        stream = new Socket();
        if (transport == Transport.UDP) {
            Thread.ofVirtual().start(this::listen);
        } else {
            connect();
        }
    }

    static Handset udp(Station station, String user) throws IOException {
        return new Handset(station, user, Transport.UDP);
    }

    /// The same, at another address of this machine.
    static Handset udpAt(String address, Station station, String user) throws IOException {
        return new Handset(station, user, Transport.UDP, address);
    }

    /// The same, with a proxy in front of it that tells from where it heard the telephone.
    static Handset behindProxy(Station station, String user) throws IOException {
        Handset handset = udp(station, user);
        handset.behindProxy = true;
        return handset;
    }

    static Handset tcp(Station station, String user) throws IOException {
        return new Handset(station, user, Transport.TCP);
    }

    /// A new connection in place of the one there was.
    void connect() throws IOException {
        stream.close();
        stream = new Socket("127.0.0.1", station.port(Transport.TCP));
        Socket opened = stream;
        Thread.ofVirtual().start(() -> read(opened));
    }

    /// The telephone's server is another from now on.
    void turnTo(Station other) {
        station = other;
    }

    void disconnect() throws IOException {
        stream.close();
    }

    private int port() {
        return transport == Transport.UDP ? datagrams.getLocalPort() : stream.getLocalPort();
    }

    static String name() {
        return Long.toString(NAMES.incrementAndGet(), 36);
    }

    private void listen() {
        byte[] buffer = new byte[65_535];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                datagrams.receive(packet);
                byte[] message = new byte[packet.getLength()];
                System.arraycopy(packet.getData(), 0, message, 0, message.length);
                arrived(message);
            }
        } catch (IOException e) {
            told.tell(e);
        }
    }

    private void read(Socket from) {
        try (InputStream in = from.getInputStream()) {
            StringBuilder text = new StringBuilder();
            while (true) {
                int next = in.read();
                if (next < 0) {
                    told.tell(new Closed());
                    return;
                }
                text.append((char) next);
                int end = text.indexOf("\r\n\r\n");
                if (end < 0) {
                    continue;
                }
                String head = text.toString();
                int at = head.indexOf("Content-Length: ") + 16;
                int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
                if (text.length() == end + 4 + length) {
                    arrived(head.getBytes(StandardCharsets.ISO_8859_1));
                    text.setLength(0);
                }
            }
        } catch (IOException e) {
            told.tell(new Closed());
        }
    }

    record Closed() {}

    /// As a proxy in front of the telephone does: gives back what it has written into a request.
    private static byte[] withoutOtherHops(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        int second = text.indexOf("\r\nVia:", text.indexOf("\r\nVia:") + 1);
        if (!text.startsWith("SIP/2.0 ") || second < 0) {
            return message;
        }
        int end = text.indexOf("\r\n", second + 2);
        return (text.substring(0, second) + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private void arrived(byte[] message) {
        byte[] seen = behindProxy ? withoutOtherHops(message) : message;
        told.tell(assertInstanceOf(Reading.Understood.class, READER.read(seen)).message());
    }

    void send(SipMessage message) throws IOException {
        send(message.encode());
    }

    void send(byte[] bytes) throws IOException {
        if (transport == Transport.UDP) {
            datagrams.send(
                    new DatagramPacket(
                            bytes,
                            bytes.length,
                            new InetSocketAddress("127.0.0.1", station.port(Transport.UDP))));
        } else {
            stream.getOutputStream().write(bytes);
            stream.getOutputStream().flush();
        }
    }

    // -- what it says

    NameAddress contact() {
        Parameters parameters =
                transport == Transport.UDP
                        ? Parameters.NONE
                        : Parameters.of("transport", transport.parameter());
        return NameAddress.of(SipUri.sip(user, "127.0.0.1", port()).with(parameters));
    }

    private Via via() {
        return new Via(
                transport.token(),
                // As from behind a NAT: where it believes to be leads nowhere.
                "192.0.2.7",
                OptionalInt.of(5060),
                Parameters.of("branch", Via.MAGIC_COOKIE + name()).withFlag("rport"));
    }

    /// A request outside of any dialog.
    SipRequest request(String method, String to) {
        return request(method, to, UnaryOperator.identity());
    }

    SipRequest request(String method, String to, UnaryOperator<Headers.Builder> more) {
        return request(method, to, name(), ++sequence, more, Optional.empty());
    }

    SipRequest invite(String to) {
        return invite(to, UnaryOperator.identity());
    }

    SipRequest invite(String to, UnaryOperator<Headers.Builder> more) {
        return request(
                "INVITE",
                to,
                name(),
                ++sequence,
                headers ->
                        more.apply(headers)
                                .add(HeaderName.CONTACT, contact())
                                .add(HeaderName.CONTENT_TYPE, "application/sdp"),
                Optional.of(Station.OFFER.text()));
    }

    SipRequest request(
            String method,
            String to,
            String callId,
            long number,
            UnaryOperator<Headers.Builder> more,
            Optional<String> body) {
        NameAddress us = NameAddress.of(SipUri.sip(user, Station.REALM));
        NameAddress them = NameAddress.of(SipUri.sip(to, Station.REALM));
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, via())
                .add(HeaderName.MAX_FORWARDS, 70)
                .add(HeaderName.FROM, us.withTag("tag-" + user))
                .add(HeaderName.TO, them)
                .add(HeaderName.CALL_ID, callId)
                .add(HeaderName.CSEQ, new CSeq(number, method));
        return SipRequest.of(method, them.uri(), more.apply(headers), body);
    }

    /// A REGISTER of one call, as a telephone refreshes it.
    SipRequest register(long expires) {
        return register(contact() + ";expires=" + expires);
    }

    SipRequest register(String contact) {
        return request(
                "REGISTER",
                user,
                registration,
                ++sequence,
                headers -> headers.add(HeaderName.CONTACT, contact),
                Optional.empty());
    }

    /// Sends a request and waits for its final response.
    SipResponse ask(SipRequest request) throws IOException {
        send(request);
        while (true) {
            SipResponse response = told.next(SipResponse.class);
            if (!response.isProvisional() && response.cseq().equals(request.cseq())) {
                return response;
            }
        }
    }

    /// Sends a request, answers the challenge, and gives what follows.
    SipResponse askProven(SipRequest request) throws IOException {
        SipResponse challenge = ask(request);
        assertEquals(401, challenge.code());
        if (request.is("INVITE")) {
            acknowledge(request, challenge);
        }
        return ask(proven(request, challenge, "secret-" + user));
    }

    SipRequest proven(SipRequest request, SipResponse challenge, String password) {
        SipRequest again =
                DigestAnswer.to(challenge, request, user, password, name()).orElseThrow();
        return again.with(
                again.headers().toBuilder()
                        .set(HeaderName.VIA, via())
                        .set(HeaderName.CSEQ, new CSeq(++sequence, request.method()))
                        .build());
    }

    /// Signs in, for five minutes.
    Handset registered() throws IOException {
        assertEquals(200, askProven(register(300)).code());
        return this;
    }

    void reply(SipRequest request, int code) throws IOException {
        reply(request, code, Optional.empty());
    }

    void reply(SipRequest request, int code, Optional<Sdp> sdp) throws IOException {
        Headers.Builder headers = SipResponse.headersFor(request, Optional.of("tag-" + user));
        headers.addAll(HeaderName.RECORD_ROUTE, request.headers().all(HeaderName.RECORD_ROUTE))
                .add(HeaderName.CONTACT, contact());
        sdp.ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        send(SipResponse.of(code, "Reply", headers, sdp.map(Sdp::text)));
    }

    /// The ACK of a final response.
    void acknowledge(SipRequest invite, SipResponse response) throws IOException {
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, response.isSuccess() ? via() : invite.via())
                .add(HeaderName.MAX_FORWARDS, 70)
                .add(HeaderName.FROM, invite.from())
                .add(HeaderName.TO, response.to())
                .add(HeaderName.CALL_ID, invite.callId())
                .add(HeaderName.CSEQ, new CSeq(response.cseq().number(), "ACK"));
        if (response.isSuccess()) {
            headers.addAll(
                    HeaderName.ROUTE, response.headers().all(HeaderName.RECORD_ROUTE).reversed());
        }
        send(SipRequest.of("ACK", invite.uri(), headers, Optional.empty()));
    }

    /// A request in the dialog that an INVITE of the other side began here.
    SipRequest within(SipRequest invite, String method) {
        return within(invite, method, UnaryOperator.identity(), Optional.empty());
    }

    SipRequest within(SipRequest invite, String method, Sdp sdp) {
        return within(invite, method, UnaryOperator.identity(), Optional.of(sdp));
    }

    SipRequest within(SipRequest invite, String method, UnaryOperator<Headers.Builder> more) {
        return within(invite, method, more, Optional.empty());
    }

    private SipRequest within(
            SipRequest invite,
            String method,
            UnaryOperator<Headers.Builder> more,
            Optional<Sdp> sdp) {
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, via())
                .add(HeaderName.MAX_FORWARDS, 70)
                .addAll(HeaderName.ROUTE, invite.headers().all(HeaderName.RECORD_ROUTE))
                .add(HeaderName.FROM, invite.to().withTag("tag-" + user))
                .add(HeaderName.TO, invite.from())
                .add(HeaderName.CALL_ID, invite.callId())
                .add(HeaderName.CSEQ, new CSeq(++sequence, method))
                .add(HeaderName.CONTACT, contact());
        sdp.ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        return SipRequest.of(
                method,
                invite.contact().orElseThrow().uri(),
                more.apply(headers),
                sdp.map(Sdp::text));
    }

    /// A request in the dialog that an INVITE of ours has begun.
    SipRequest after(SipResponse answer, String method) {
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.VIA, via())
                .add(HeaderName.MAX_FORWARDS, 70)
                .addAll(HeaderName.ROUTE, answer.headers().all(HeaderName.RECORD_ROUTE).reversed())
                .add(HeaderName.FROM, answer.from())
                .add(HeaderName.TO, answer.to())
                .add(HeaderName.CALL_ID, answer.callId())
                .add(HeaderName.CSEQ, new CSeq(++sequence, method))
                .add(HeaderName.CONTACT, contact());
        return SipRequest.of(
                method, answer.contact().orElseThrow().uri(), headers, Optional.empty());
    }

    /// The next request of this method; what comes before it is passed over.
    SipRequest asked(String method) {
        while (true) {
            SipRequest next = told.next(SipRequest.class);
            if (next.is(method)) {
                return next;
            }
        }
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        stream.close();
    }
}
