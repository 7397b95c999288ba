package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How the stack is used: a call that comes in rings two telephones, one answers, the other learns
/// who did.
class SipStackTest {

    @Test
    @Tag("TEL-11")
    void a_call_rings_two_telephones_and_whoever_answers_has_it() throws Exception {
        CompletableFuture<SipStack> known = new CompletableFuture<>();
        try (Station balie =
                        Station.withHandler(
                                call -> new SharedCall(known.join(), call, List.of("ada", "ben")));
                Station ada = balie.phone("ada", Transport.UDP);
                Station ben = balie.phone("ben", Transport.TCP);
                Station caller = balie.phone("caller", Transport.UDP)) {
            known.complete(balie.stack);
            CallEnd outer = caller.dial("100");
            Station.Arrived atAda = ada.called();
            Station.Arrived atBen = ben.called();
            assertEquals("Call for Ada", atBen.call().arrival().subject().orElseThrow());
            atAda.call().ring();
            atBen.call().ring();
            outer.told.next(CallEnd.Ringing.class);

            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                    .execute(() -> atAda.call().answer(Station.ANSWER));
            CallEnd.Answered answered = outer.told.next(CallEnd.Answered.class);
            assertEquals(Station.ANSWER, answered.sdp().orElseThrow());
            atAda.end().told.next(CallEnd.Confirmed.class);
            CallEnd.Cancelled elsewhere = atBen.end().told.next(CallEnd.Cancelled.class);
            assertEquals(
                    "Call completed elsewhere: ada",
                    elsewhere.reasons().getFirst().text().orElseThrow());

            answered.dialog().bye(List.of());
            CallEnd.Ended ended = atAda.end().told.next(CallEnd.Ended.class);
            assertInstanceOf(Ending.HungUp.class, ended.ending());
        }
    }
}
