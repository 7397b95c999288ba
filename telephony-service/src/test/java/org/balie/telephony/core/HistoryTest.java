package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.person;
import static org.balie.telephony.core.Scene.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.RecordingId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Recording;
import org.balie.telephony.core.view.HistoryEntry;
import org.balie.telephony.core.view.HistoryLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_boss_with_two_delegates() {
        scene.boss("ann", "bob").persons("eve");
    }

    @Test
    @Tag("TEL-22")
    void outgoing_by_the_delegator() {
        scene.dialsOnTheLine("boss", "deal").customerAnswers("deal").hangsUp("boss", "deal");

        assertEquals("", label("boss", "deal"));
        assertEquals("outgoing-by boss", label("ann", "deal"));
    }

    @Test
    @Tag("TEL-22")
    void outgoing_by_a_delegate() {
        scene.dialsOnTheLine("ann", "deal").hangsUp("ann", "deal");

        assertEquals("outgoing-for-you ann", label("boss", "deal"));
        assertEquals("outgoing-by-you boss", label("ann", "deal"));
        assertEquals("outgoing-by-other ann boss", label("bob", "deal"));
    }

    @Test
    @Tag("TEL-22")
    void answered_by_the_delegator() {
        scene.calls("order").answers("boss", "order").customerHangsUp("order");

        assertEquals("", label("boss", "order"));
        assertEquals("answered-by boss", label("ann", "order"));
    }

    @Test
    @Tag("TEL-22")
    void answered_by_a_delegate_is_missed_by_nobody() {
        scene.calls("order").answers("ann", "order").customerHangsUp("order");

        assertEquals("answered-for-you ann", label("boss", "order"));
        assertEquals("answered-by-you boss", label("ann", "order"));
        assertEquals("answered-by-other ann boss", label("bob", "order"));
    }

    @Test
    @Tag("TEL-22")
    void missed_by_all() {
        scene.calls("order").customerHangsUp("order");

        assertEquals("missed", label("boss", "order"));
        assertEquals("missed", label("ann", "order"));
    }

    @Test
    @Tag("TEL-22")
    void a_call_that_changed_hands_is_labelled_by_who_answered_it() {
        scene.calls("order").answers("ann", "order").holds("ann", "order");
        scene.picksUp("bob", "order").after(60).hangsUp("bob", "order");

        assertEquals("answered-for-you ann", label("boss", "order"));
        assertEquals("answered-by-other ann boss", label("bob", "order"));
        assertEquals(
                List.of("ann", "bob"),
                scene.record("order").handlers().stream().map(each -> each.name()).toList());
    }

    @Test
    @Tag("TEL-22")
    void a_forwarded_call_that_was_answered_is_not_missed() {
        scene.calls("order").answers("ann", "order");
        scene.user(
                "ann",
                new CallCommand.TransferCall(
                        scene.call("order"),
                        new CallCommand.TransferTarget.ToNumber(new PhoneNumber("+31612345678"))));
        scene.customerHangsUp("order");

        assertEquals("answered-for-you ann", label("boss", "order"));
    }

    @Test
    @Tag("TEL-21")
    void the_whole_group_sees_the_history_of_a_line_and_nobody_else() {
        scene.calls("order").customerHangsUp("order");

        assertEquals(List.of("ann", "bob", "boss"), viewers(Set.of()));
    }

    @Test
    @Tag("TEL-21")
    void deleting_an_entry_removes_it_for_the_deleter_only() {
        scene.calls("order").customerHangsUp("order");

        scene.user("ann", new CallCommand.DeleteHistoryEntry(scene.call("order")));
        scene.then("HistoryEntryDeleted order ann");
        assertEquals(List.of("bob", "boss"), viewers(Set.of("ann")));
    }

    private List<String> viewers(Set<String> deletedBy) {
        return List.of("ann", "bob", "boss", "eve").stream()
                .filter(
                        viewer ->
                                HistoryEntry.of(
                                                scene.record("order"),
                                                person(viewer),
                                                scene.exchange.group(LINE),
                                                deletedBy.stream().map(Scene::person).toList())
                                        .isPresent())
                .toList();
    }

    @Test
    @Tag("TEL-21")
    void what_is_told_of_a_call_is_what_happened() {
        scene.calls("order").after(4).answers("ann", "order").after(10).holds("ann", "order");
        scene.after(5).resumes("ann", "order").after(1).hangsUp("ann", "order");

        CallRecord record = scene.record("order");
        assertEquals(Optional.of(CUSTOMER), record.number());
        assertEquals(
                Duration.ofSeconds(4),
                Duration.between(record.startedAt(), record.answeredAt().orElseThrow()));
        assertEquals(
                Duration.ofSeconds(20), Duration.between(record.startedAt(), record.endedAt()));
        assertEquals(Duration.ofSeconds(5), record.held());
    }

    @Test
    @Tag("TEL-20")
    void a_recording_belongs_to_the_person_who_made_it_and_others_see_the_call_alone() {
        Recording recording = new Recording(new RecordingId(uuid("tape")), person("ann"));
        scene.calls("order").answers("ann", "order");
        scene.user("ann", new CallCommand.StartRecording(scene.call("order"), recording.id()));
        assertEquals(
                List.of(new Effect.StartRecording(scene.call("order"), recording)),
                scene.effects(Effect.StartRecording.class));
        scene.hangsUp("ann", "order").thenAlso("RecordingStopped order");

        assertEquals(List.of(recording), entry("ann").call().recordings());
        assertEquals(List.of(), entry("boss").call().recordings());
    }

    private HistoryEntry entry(String viewer) {
        return HistoryEntry.of(
                        scene.record("order"),
                        person(viewer),
                        scene.exchange.group(LINE),
                        List.of())
                .orElseThrow();
    }

    @Test
    @Tag("TEL-20")
    void a_recording_ends_when_its_owner_is_out_of_the_call() {
        scene.calls("order").answers("ann", "order");
        scene.user(
                "ann",
                new CallCommand.StartRecording(scene.call("order"), new RecordingId(uuid("tape"))));
        scene.holds("ann", "order").then("CallHeld order ann by-hand");

        scene.picksUp("bob", "order")
                .then(
                        "RecordingStopped order",
                        "LegReleased ann-desk picked-up bob",
                        "CallPickedUp order bob-desk bob-desk ann");
        scene.user("ann", new CallCommand.StopRecording(scene.call("order")))
                .thenRejected(Reason.NOT_RECORDING);
    }

    @Test
    @Tag("TEL-20")
    void only_who_has_the_call_records_it() {
        scene.calls("order").answers("ann", "order");

        scene.user(
                        "boss",
                        new CallCommand.StartRecording(
                                scene.call("order"), new RecordingId(uuid("tape"))))
                .thenRejected(Reason.NOT_HOLDING, "ann");
    }

    private String label(String viewer, String call) {
        return HistoryLabel.of(scene.record(call), person(viewer))
                .map(label -> (label.key().code() + " " + String.join(" ", label.names())).strip())
                .orElse("");
    }
}
