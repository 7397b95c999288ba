package org.balie.telephony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.contracts.TelephonyEvent;
import org.balie.local.testing.RealParts;
import org.balie.platform.event.Envelope;
import org.junit.jupiter.api.Test;

/// What other services are told of calls and messages, in order and once.
@QuarkusTest
@WithTestResource(RealParts.class)
class EventsTest {
    @Inject TestOffice office;

    @Test
    void a_call_is_told_from_its_beginning_to_its_end() {
        office.boss().delegate("ann").delegate("tom");
        String call = office.call();
        office.actAt("ann", call, "answer").statusCode(204);
        office.act("ann", call, "hold").statusCode(204);
        office.actAt("tom", call, "pick-up").statusCode(204);
        office.act("tom", call, "hang-up").statusCode(204);

        List<Envelope<TelephonyEvent>> told = TestTopic.read(office.site, 5);

        assertEquals(
                List.of("CallStarted", "CallAnswered", "CallHeld", "CallPickedUp", "CallEnded"),
                told.stream().map(each -> each.data().getClass().getSimpleName()).toList());
        assertEquals(
                told.stream().map(Envelope::sequence).sorted().toList(),
                told.stream().map(Envelope::sequence).toList());
        var started = (TelephonyEvent.CallStarted) told.getFirst().data();
        assertEquals(Optional.of("line"), started.lineId());
        assertEquals(Optional.of(TestOffice.CUSTOMER), started.number());
        var pickedUp = (TelephonyEvent.CallPickedUp) told.get(3).data();
        assertEquals(Optional.of("ann"), pickedUp.fromPersonId());
        var ended = (TelephonyEvent.CallEnded) told.getLast().data();
        assertEquals("hung-up", ended.cause());
        assertEquals(
                List.of("The ann", "The tom"),
                ended.handlers().stream().map(TelephonyEvent.Person::name).toList());
    }

    @Test
    void a_call_that_waits_in_a_queue_is_told_with_the_callers_number() {
        office.boss();
        office.admin()
                .body(Map.of("queueId", "service"))
                .put("/api/telephony/admin/numbers/" + TestOffice.QUEUE_NUMBER)
                .then()
                .statusCode(200);
        office.call(TestOffice.QUEUE_NUMBER);

        var queued = (TelephonyEvent.CallQueued) TestTopic.read(office.site, 2).getLast().data();
        assertEquals("service", queued.queueId());
        assertEquals(Optional.of(TestOffice.CUSTOMER), queued.number());
    }

    @Test
    void a_message_is_told_when_it_is_left_and_played() {
        office.boss().delegate("ann");
        String message = office.message();
        office.as("ann")
                .post("/api/telephony/voicemail/" + message + "/played")
                .then()
                .statusCode(204);

        assertEquals(
                List.of("CallStarted", "MessageLeft", "CallEnded", "MessagePlayed"),
                TestTopic.read(office.site, 4).stream()
                        .map(each -> each.data().getClass().getSimpleName())
                        .toList());
    }
}
