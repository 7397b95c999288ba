package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of what the network loses, doubles and shuffles nobody learns anything.
class LossyNetworkTest {

    private static final int CALLS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_call_is_set_up_held_and_ended_and_nothing_is_left(long seed) throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                LossyNetwork network = new LossyNetwork(balie.port(Transport.UDP), seed);
                Station ada = balie.phone("ada", Transport.UDP, network.port())) {
            List<CallEnd> placed = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                placed.add(balie.call("ada"));
            }
            List<Station.Arrived> arrived = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                Station.Arrived each = ada.called();
                each.call().ring();
                each.call().answer(Station.ANSWER);
                arrived.add(each);
            }
            List<SipDialog> dialogs = new ArrayList<>();
            for (CallEnd each : placed) {
                dialogs.add(each.told.next(CallEnd.Answered.class).dialog());
            }
            for (Station.Arrived each : arrived) {
                each.end().told.next(CallEnd.Confirmed.class);
            }
            OwnOffer offer = new OwnOffer();
            for (SipDialog each : dialogs) {
                each.reinvite(Station.OFFER, offer);
            }
            for (Station.Arrived each : arrived) {
                each.end().told.next(SipDialog.Offer.class).accept(Station.ANSWER);
            }
            for (int i = 0; i < CALLS; i++) {
                assertEquals(Station.ANSWER, offer.answer());
            }
            // Either side hangs up, each half of the calls.
            Set<String> ours = new HashSet<>();
            for (SipDialog each : dialogs.subList(0, CALLS / 2)) {
                ours.add(each.id().callId());
                each.bye(List.of());
            }
            for (Station.Arrived each : arrived) {
                SipDialog dialog = each.call().dialog();
                if (!ours.contains(dialog.id().callId())) {
                    dialog.bye(List.of());
                }
            }
            balie.awaitSilence();
            ada.awaitSilence();
            assertEquals(Optional.empty(), balie.stack.dialog(dialogs.getFirst().id()));
        }
    }
}
