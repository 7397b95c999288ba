package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to the outside.
@Tag("TEL-27")
class TrunkTest {

    private static Trunk trunk(Station far, Optional<Trunk.Account> account, Trunk.Trust trust) {
        return new Trunk(
                new TrunkName("out"),
                Transport.UDP,
                "127.0.0.1",
                far.port(Transport.UDP),
                List.of(),
                Optional.empty(),
                account,
                trust,
                Duration.ofMillis(500));
    }

    private static Trunk.Account account(Optional<Duration> expires) {
        return new Trunk.Account("ada", "secret-ada", Station.REALM, expires);
    }

    private static CallRequest out(String number) {
        return CallRequest.to(
                        new CallRequest.Target.Trunk(new TrunkName("out"), number),
                        NameAddress.of("Ada", SipUri.sip("+31201111111", Station.REALM)),
                        Optional.of(Station.OFFER))
                .asserting(
                        NameAddress.of(SipUri.sip("+31202222222", Station.REALM)),
                        Privacy.WITHHELD);
    }

    @Test
    void a_trunk_with_an_account_is_registered_at_and_its_challenges_are_answered()
            throws Exception {
        try (Station far = Station.open(Transport.UDP, Transport.TCP);
                Station balie =
                        Station.open(
                                SipSettings.Limits.USUAL,
                                List.of(
                                        trunk(
                                                far,
                                                Optional.of(
                                                        account(Optional.of(Duration.ofHours(1)))),
                                                Trunk.Trust.TRUSTED)))) {
            balie.told.next(Station.TrunkUp.class);
            assertEquals(1, far.bindingsOf("ada").size());
            CallEnd end = new CallEnd();
            balie.stack.call(out("+31209876543"), end);
            // Nobody gets this far without an answer to the challenge of the INVITE.
            Station.Arrived arrived = far.called();
            CallArrival what = arrived.call().arrival();
            assertEquals("+31209876543", what.requestUri().user().orElseThrow());
            assertEquals(Privacy.WITHHELD, what.privacy());
            assertEquals("anonymous.invalid", what.from().uri().host());
            assertTrue(what.assertedIdentity().isEmpty(), "a telephone's word is not taken");
            arrived.call().answer(Station.ANSWER);
            end.told.next(CallEnd.Answered.class).dialog().bye(List.of());
            arrived.end().told.next(CallEnd.Ended.class);
        }
    }

    @Test
    void a_trunk_that_is_taken_out_forgets_us_and_one_that_is_changed_does_not() throws Exception {
        try (Station far = Station.open(Transport.UDP, Transport.TCP);
                Station balie = Station.open(SipSettings.Limits.USUAL, List.of())) {
            var account = Optional.of(account(Optional.of(Duration.ofHours(1))));
            balie.stack.trunks(List.of(trunk(far, account, Trunk.Trust.TRUSTED)));
            balie.told.next(Station.TrunkUp.class);
            balie.stack.trunks(List.of(trunk(far, account, Trunk.Trust.UNTRUSTED)));
            balie.told.next(Station.TrunkUp.class);
            assertEquals(1, far.bindingsOf("ada").size());
            balie.stack.trunks(List.of());
            Station.await(() -> far.bindingsOf("ada").isEmpty());
        }
    }

    @Test
    void a_trunk_over_tls_is_known_by_its_certificate_both_ways(@TempDir Path folder)
            throws Exception {
        var tls = Certificates.make(folder.resolve("trunk.p12"), "localhost");
        try (Station far = Station.secure(tls);
                Station balie = Station.secure(tls, List.of(secure(far)))) {
            balie.told.next(Station.TrunkUp.class);
            CallEnd end = new CallEnd();
            balie.stack.call(out("+31209876543"), end);
            // It does not know us as a trunk, so it asks who we are; and it was reached by TLS.
            assertEquals(401, end.told.next(CallEnd.Refused.class).refusal().code());
            far.stack.trunks(List.of(secure(balie)));
            far.told.next(Station.TrunkUp.class);
            balie.stack.call(out("+31209876543"), end);
            Station.Arrived arrived = far.called();
            assertEquals(new Peer.Trunk(new TrunkName("out")), arrived.call().arrival().source());
            arrived.call().answer(Station.ANSWER);
            end.told.next(CallEnd.Answered.class).dialog().bye(List.of());
            arrived.end().told.next(CallEnd.Ended.class);
        }
    }

    /// Known by nothing but the name in its certificate.
    private static Trunk secure(Station far) {
        return new Trunk(
                new TrunkName("out"),
                Transport.TLS,
                "localhost",
                far.port(Transport.TLS),
                List.of("192.0.2.1"),
                Optional.of("localhost"),
                Optional.empty(),
                Trunk.Trust.TRUSTED,
                Duration.ofMillis(500));
    }

    @Test
    void the_challenge_of_a_proxy_is_answered_too() throws Exception {
        try (var proxy = new ChallengingProxy();
                Station balie = Station.open(SipSettings.Limits.USUAL, List.of())) {
            balie.stack.trunks(
                    List.of(
                            new Trunk(
                                    new TrunkName("out"),
                                    Transport.UDP,
                                    "127.0.0.1",
                                    proxy.port(),
                                    List.of(),
                                    Optional.empty(),
                                    Optional.of(account(Optional.empty())),
                                    Trunk.Trust.TRUSTED,
                                    Duration.ofMillis(500))));
            balie.told.next(Station.TrunkUp.class);
            CallEnd end = new CallEnd();
            balie.stack.call(out("+31209876543"), end);
            // Busy is what it says to whoever has proven the secret.
            assertEquals(486, end.told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void a_number_called_from_outside_comes_with_the_trunk_that_brought_it() throws Exception {
        try (Station far = Station.open(Transport.UDP);
                Station balie =
                        Station.open(
                                SipSettings.Limits.USUAL,
                                List.of(trunk(far, Optional.empty(), Trunk.Trust.TRUSTED)))) {
            balie.told.next(Station.TrunkUp.class);
            CallEnd end = new CallEnd();
            far.stack.call(
                    CallRequest.to(
                            new CallRequest.Target.Address(
                                    SipUri.sip(
                                            "+31205555555",
                                            "127.0.0.1",
                                            balie.port(Transport.UDP))),
                            Station.address("+31209876543"),
                            Optional.of(Station.OFFER)),
                    end);
            Station.Arrived arrived = balie.called();
            assertEquals(new Peer.Trunk(new TrunkName("out")), arrived.call().arrival().source());
            assertEquals(
                    "+31205555555", arrived.call().arrival().requestUri().user().orElseThrow());
            arrived.call().refuse(Refusal.NOT_FOUND);
            assertEquals(404, end.told.next(CallEnd.Refused.class).refusal().code());
        }
    }

    @Test
    void a_trunk_that_is_gone_is_told_and_calls_over_it_fail_at_once_until_it_is_back()
            throws Exception {
        try (Station balie = Station.open(SipSettings.Limits.USUAL, List.of())) {
            try (Station far = Station.open(Transport.UDP)) {
                balie.stack.trunks(List.of(trunk(far, Optional.empty(), Trunk.Trust.UNTRUSTED)));
                balie.told.next(Station.TrunkUp.class);
            }
            balie.told.next(Station.TrunkDown.class);
            CallEnd end = new CallEnd();
            balie.stack.call(out("+31209876543"), end);
            assertEquals(503, end.told.next(CallEnd.Refused.class).refusal().code());
            try (Station back = Station.open(Transport.UDP)) {
                balie.stack.trunks(List.of(trunk(back, Optional.empty(), Trunk.Trust.UNTRUSTED)));
                balie.told.next(Station.TrunkUp.class);
                // It knows nobody by address, and says so: the call gets through to it again.
                balie.stack.call(out("+31209876543"), end);
                assertEquals(401, end.told.next(CallEnd.Refused.class).refusal().code());
            }
        }
    }
}
