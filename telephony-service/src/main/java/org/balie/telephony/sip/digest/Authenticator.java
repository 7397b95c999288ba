package org.balie.telephony.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.balie.telephony.sip.Credential;
import org.balie.telephony.sip.SipCredentials;
import org.balie.telephony.sip.SipSettings.Challenges;
import org.balie.telephony.sip.digest.Nonces.Judgement;
import org.balie.telephony.sip.message.Challenge;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transport.QuietLog;

/// Asks telephones for their passwords and checks the answers (RFC 3261 section 22, RFC 8760).
public final class Authenticator {

    private static final int PATIENCE_SECONDS = 5;
    private static final int LONGEST_USER = 128;

    private final String realm;
    private final Challenges offered;
    private final SipCredentials credentials;
    private final Executor loop;
    private final InstantSource clock;
    private final Nonces nonces;
    private final Lockouts lockouts = new Lockouts();
    private final QuietLog guesses;

    /// @param loop where verdicts are told
    public Authenticator(
            String realm,
            Challenges offered,
            byte[] nonceKey,
            SipCredentials credentials,
            Executor loop,
            InstantSource clock,
            QuietLog guesses) {
        this.realm = realm;
        this.offered = offered;
        this.credentials = credentials;
        this.loop = loop;
        this.clock = clock;
        this.nonces = new Nonces(nonceKey, new SecureRandom());
        this.guesses = guesses;
    }

    /// @param source the address that the request came from
    /// @param told on the event loop, in any case within five seconds
    public void check(SipRequest request, String source, Consumer<Verdict> told) {
        Optional<Challenge> answer = answer(request);
        String user =
                answer.flatMap(each -> each.value("username"))
                        .or(() -> request.from().uri().user())
                        .orElse("");
        if (user.isEmpty() || user.length() > LONGEST_USER) {
            told.accept(challenge(Optional.empty(), false));
        } else if (lockouts.isLocked(user, source, clock.instant())) {
            guesses.say("locked out: " + user, source);
            told.accept(new Verdict.Locked());
        } else {
            credentials
                    .find(realm, user)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .whenCompleteAsync(
                            (found, failure) ->
                                    told.accept(
                                            failure != null
                                                    ? new Verdict.Unknown()
                                                    : judge(request, answer, user, source, found)),
                            loop);
        }
    }

    /// The credentials for our realm; those for others on the way are not ours to read.
    private Optional<Challenge> answer(SipRequest request) {
        List<String> all = new ArrayList<>(request.headers().all(HeaderName.AUTHORIZATION));
        all.addAll(request.headers().all(HeaderName.PROXY_AUTHORIZATION));
        for (String each : all) {
            try {
                Challenge answer = Challenge.parse(each);
                if (answer.isDigest() && answer.value("realm").equals(Optional.of(realm))) {
                    return Optional.of(answer);
                }
            } catch (MalformedMessage e) {
                // Of another scheme, with another grammar: as if it were not there.
                continue;
            }
        }
        return Optional.empty();
    }

    private Verdict judge(
            SipRequest request,
            Optional<Challenge> answer,
            String user,
            String source,
            Optional<Credential> credential) {
        if (answer.isEmpty()) {
            return challenge(credential, false);
        }
        String nonce = answer.get().value("nonce").orElse("");
        Judgement judgement = nonces.judge(nonce, clock.instant());
        if (judgement == Judgement.FOREIGN) {
            return challenge(credential, false);
        }
        if (credential.isEmpty() || !isRight(request, answer.get(), nonce, credential.get())) {
            lockouts.failed(user, source, clock.instant());
            guesses.say("wrong password for " + user, source);
            return challenge(credential, false);
        }
        if (judgement == Judgement.STALE || !isFirstUse(answer.get(), nonce)) {
            return challenge(credential, true);
        }
        lockouts.succeeded(user, source);
        return new Verdict.Proven(credential.get().device());
    }

    private static boolean isRight(
            SipRequest request, Challenge answer, String nonce, Credential credential) {
        Optional<Algorithm> algorithm = Algorithm.of(answer.value("algorithm"));
        Optional<String> ha1 = algorithm.flatMap(each -> ha1(credential, each));
        Optional<String> counted =
                answer.value("qop")
                        .map(
                                qop ->
                                        answer.value("nc").orElse("")
                                                + ':'
                                                + answer.value("cnonce").orElse("")
                                                + ':'
                                                + qop);
        // Without qop there is no count, and whoever overhears an answer could send it again.
        if (ha1.isEmpty() || counted.isEmpty()) {
            return false;
        }
        String expected =
                algorithm
                        .get()
                        .response(
                                ha1.get(),
                                nonce,
                                counted,
                                request.method(),
                                answer.value("uri").orElse(""));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                answer.value("response")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private boolean isFirstUse(Challenge answer, String nonce) {
        String count = answer.value("nc").orElse("");
        if (count.length() != 8 || !count.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return false;
        }
        return nonces.use(nonce, Long.parseLong(count, 16));
    }

    private static Optional<String> ha1(Credential credential, Algorithm algorithm) {
        return switch (algorithm) {
            case MD5 -> credential.md5();
            case SHA_256 -> credential.sha256();
        };
    }

    private Verdict challenge(Optional<Credential> credential, boolean stale) {
        String nonce = nonces.make(clock.instant());
        List<String> challenges = new ArrayList<>(2);
        for (Algorithm each : Algorithm.values()) {
            if (isOffered(each, credential)) {
                challenges.add(
                        "Digest realm=\""
                                + realm
                                + "\", nonce=\""
                                + nonce
                                + "\", qop=\"auth\", algorithm="
                                + each.token()
                                + (stale ? ", stale=true" : ""));
            }
        }
        return new Verdict.Challenged(challenges);
    }

    /// A telephone that is kept with MD5 only is not offered more, and one that is kept without MD5
    /// has no choice. A stranger is offered what anybody would be.
    private boolean isOffered(Algorithm algorithm, Optional<Credential> credential) {
        boolean kept = credential.isEmpty() || ha1(credential.get(), algorithm).isPresent();
        boolean wanted =
                algorithm == Algorithm.MD5
                        || offered == Challenges.SHA_256_AND_MD5
                        || credential.filter(each -> each.md5().isEmpty()).isPresent();
        return kept && wanted;
    }
}
