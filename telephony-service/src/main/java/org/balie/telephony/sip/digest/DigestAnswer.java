package org.balie.telephony.sip.digest;

import java.util.Optional;
import org.balie.telephony.sip.message.Challenge;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;

/// Answers a challenge to a request of ours (RFC 3261 section 22.2).
public final class DigestAnswer {

    private DigestAnswer() {}

    /// The header fields with which to send the request again; its CSeq has to rise too.
    ///
    /// @param cnonce chance
    /// @return empty when there is no challenge that we understand
    public static Optional<SipRequest> to(
            SipResponse response, SipRequest request, String user, String password, String cnonce) {
        boolean proxy = response.code() == 407;
        String asked = proxy ? HeaderName.PROXY_AUTHENTICATE : HeaderName.WWW_AUTHENTICATE;
        String answered = proxy ? HeaderName.PROXY_AUTHORIZATION : HeaderName.AUTHORIZATION;
        for (String each : response.headers().all(asked)) {
            Optional<String> answer = answer(each, request, user, password, cnonce);
            if (answer.isPresent()) {
                return Optional.of(
                        request.with(
                                request.headers().toBuilder()
                                        .remove(answered)
                                        .add(answered, answer.get())
                                        .build()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> answer(
            String challenge, SipRequest request, String user, String password, String cnonce) {
        Challenge asked;
        try {
            asked = Challenge.parse(challenge);
        } catch (MalformedMessage e) {
            return Optional.empty();
        }
        Optional<Algorithm> algorithm = Algorithm.of(asked.value("algorithm"));
        Optional<String> realm = asked.value("realm");
        Optional<String> nonce = asked.value("nonce");
        if (!asked.isDigest() || algorithm.isEmpty() || realm.isEmpty() || nonce.isEmpty()) {
            return Optional.empty();
        }
        boolean counts = asked.value("qop").map(qop -> qop.contains("auth")).orElse(false);
        Optional<String> counted =
                counts ? Optional.of("00000001:" + cnonce + ":auth") : Optional.empty();
        String uri = request.uri().toString();
        String proof =
                algorithm
                        .get()
                        .response(
                                algorithm.get().ha1(user, realm.get(), password),
                                nonce.get(),
                                counted,
                                request.method(),
                                uri);
        StringBuilder out = new StringBuilder("Digest ");
        add(out, "username", user);
        add(out, "realm", realm.get());
        add(out, "nonce", nonce.get());
        add(out, "uri", uri);
        add(out, "response", proof);
        asked.value("opaque").ifPresent(opaque -> add(out, "opaque", opaque));
        if (counts) {
            add(out, "cnonce", cnonce);
            out.append("qop=auth, nc=00000001, ");
        }
        return Optional.of(out.append("algorithm=").append(algorithm.get().token()).toString());
    }

    private static void add(StringBuilder out, String name, String value) {
        out.append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\", ");
    }
}
