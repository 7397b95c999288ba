package org.balie.telephony.sip.message;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A URI as SIP uses it: `sip:` and `sips:` taken apart (RFC 3261 section 19.1), `tel:` with its
/// number as user (RFC 3966), of any other scheme the text alone.
///
/// @param user unescaped; with a password it is `user:password`; empty where there is none
/// @param host a name, an IPv4 address or an IPv6 reference in brackets; for other schemes than sip
///   and sips what follows the colon
/// @param headers what follows the question mark, as it stands
public record SipUri(
        String scheme,
        Optional<String> user,
        String host,
        OptionalInt port,
        Parameters parameters,
        Optional<String> headers) {

    public static SipUri sip(String user, String host) {
        return new SipUri(
                "sip",
                Optional.of(user),
                host,
                OptionalInt.empty(),
                Parameters.NONE,
                Optional.empty());
    }

    public static SipUri sip(String user, String host, int port) {
        return sip(user, host).withPort(port);
    }

    /// @throws MalformedMessage when it is none
    public static SipUri parse(String text) {
        return UriParser.parse(text);
    }

    public boolean isSip() {
        return scheme.equals("sip") || scheme.equals("sips");
    }

    public boolean isSecure() {
        return scheme.equals("sips");
    }

    public SipUri withPort(int next) {
        return new SipUri(scheme, user, host, OptionalInt.of(next), parameters, headers);
    }

    public SipUri with(Parameters next) {
        return new SipUri(scheme, user, host, port, next, headers);
    }

    /// Without what a Request-URI must not carry (RFC 3261 section 19.1.1): headers and method.
    public SipUri asRequestUri() {
        return new SipUri(scheme, user, host, port, parameters.without("method"), Optional.empty());
    }

    /// Whether both name the same resource, as far as a registrar asks (RFC 3261 section 19.1.4):
    /// scheme, user, host, port and the parameters that mean a difference.
    public boolean isSameAs(SipUri other) {
        return scheme.equals(other.scheme)
                && user.equals(other.user)
                && host.equalsIgnoreCase(other.host)
                && port.equals(other.port)
                && agrees(other, "transport")
                && agrees(other, "user")
                && agrees(other, "ttl")
                && agrees(other, "method")
                && agrees(other, "maddr");
    }

    private boolean agrees(SipUri other, String parameter) {
        return lower(parameters.value(parameter)).equals(lower(other.parameters.value(parameter)));
    }

    private static Optional<String> lower(Optional<String> value) {
        return value.map(text -> text.toLowerCase(Locale.ROOT));
    }

    void writeTo(StringBuilder out) {
        out.append(scheme).append(':');
        if (isSip()) {
            user.ifPresent(
                    name -> {
                        Escapes.writeUser(out, name);
                        out.append('@');
                    });
        }
        out.append(host);
        port.ifPresent(number -> out.append(':').append(number));
        parameters.writeRawTo(out);
        headers.ifPresent(more -> out.append('?').append(more));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
