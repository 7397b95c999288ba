package org.balie.telephony.sip.agent;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.Branches;
import org.balie.telephony.sip.transaction.Timers;
import org.balie.telephony.sip.transaction.Timing;
import org.balie.telephony.sip.transaction.Transactions;
import org.balie.telephony.sip.transaction.Wire;

/// What every part of the user agent works with.
///
/// @param loop where everything happens
public record Station(
        SipSettings settings,
        Wire wire,
        Transactions transactions,
        Timers timers,
        Timing timing,
        Branches names,
        Executor loop) {

    static final String SUPPORTED = "timer, replaces, path, outbound, norefersub";
    private static final int PLAIN_PORT = 5060;
    private static final int SECURE_PORT = 5061;

    /// Our Contact on a transport.
    public NameAddress contact(String user, Transport transport) {
        Wire.SentBy here = wire.sentBy(transport);
        Parameters parameters =
                transport == Transport.UDP
                        ? Parameters.NONE
                        : Parameters.of("transport", transport.parameter());
        return NameAddress.of(
                new SipUri(
                        "sip",
                        Optional.of(user),
                        here.host(),
                        OptionalInt.of(here.port()),
                        parameters,
                        Optional.empty()));
    }

    /// What we can do, for requests and responses that begin or change something.
    public Headers.Builder abilities(Headers.Builder headers) {
        return headers.add(HeaderName.ALLOW, Method.ALL).add(HeaderName.SUPPORTED, SUPPORTED);
    }

    /// Finds where a URI leads (RFC 3263 without its DNS services).
    ///
    /// @param habit the transport where the URI names none, and the address whose connection is
    ///   used again where the URI leads to the same host (RFC 5923)
    public void locate(SipUri uri, Flow habit, Consumer<Optional<Flow>> found) {
        Transport transport = transport(uri, habit.transport());
        int port = uri.port().orElse(transport == Transport.TLS ? SECURE_PORT : PLAIN_PORT);
        String host = uri.parameters().value("maddr").orElse(uri.host());
        wire.resolve(
                host,
                address ->
                        found.accept(
                                address.map(
                                        literal ->
                                                transport.isReliable()
                                                                && transport == habit.transport()
                                                                && literal.equals(habit.host())
                                                                && wire.isOpen(habit)
                                                        ? habit
                                                        : new Flow(transport, literal, port))));
    }

    private static Transport transport(SipUri uri, Transport habit) {
        if (uri.isSecure()) {
            return Transport.TLS;
        }
        String named = uri.parameters().value("transport").orElse("");
        for (Transport each : Transport.values()) {
            if (each.parameter().equalsIgnoreCase(named)) {
                return each;
            }
        }
        return habit;
    }
}
