package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same thing told or asked more than once, too late, or by the wrong one.
@Tag("TEL-28")
class RepetitionTest {

    private final Scene scene = new Scene();

    @Test
    void a_command_that_comes_twice_changes_nothing_twice() {
        scene.boss("ann").calls("order").answers("ann", "order").holds("ann", "order");
        IssuedCommand hold = scene.lastIssued();
        scene.again().thenNothing();

        scene.resumes("ann", "order").issue(hold).thenNothing();
        assertEquals("ann", scene.holder("order"));
        assertEquals(true, scene.of("order").isTalking());
    }

    @Test
    void a_refused_command_that_comes_twice_is_refused_again_even_if_it_were_possible_now() {
        scene.boss("ann", "bob").calls("order").answers("ann", "order");
        scene.picksUp("bob", "order").thenRejected(Reason.ANSWERED_BY_ANOTHER, "ann");
        IssuedCommand refused = scene.lastIssued();

        scene.holds("ann", "order").issue(refused);
        scene.thenRejected(Reason.ANSWERED_BY_ANOTHER, "ann");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    void a_command_that_comes_after_all_is_forgotten_is_refused() {
        scene.boss("ann").calls("order").answers("ann", "order").holds("ann", "order");
        IssuedCommand hold = scene.lastIssued();
        scene.resumes("ann", "order").after(Duration.ofMinutes(2).plusMillis(1));
        scene.registers("ann", "ann-mobile");

        scene.issue(hold).thenRejected(Reason.COMMAND_EXPIRED);
        assertEquals(true, scene.of("order").isTalking());
    }

    @Test
    void what_is_reported_twice_happened_once() {
        scene.boss("ann").calls("order").calls("order").thenNothing();
        scene.dialsOnTheLine("ann", "deal").customerAnswers("deal").customerAnswers("deal");
        scene.thenNothing();
        scene.customerHangsUp("order");

        scene.calls("order").thenNothing();
        scene.machine(new Report.DeviceGone(new DeviceId("ann-desk")));
        scene.machine(new Report.DeviceGone(new DeviceId("ann-desk"))).thenNothing();
    }

    @Test
    void what_was_forgotten_is_not_remembered_for_ever() {
        scene.boss("ann").calls("order").customerHangsUp("order");
        scene.answers("ann", "order").thenRejected(Reason.CALL_OVER);

        scene.after(Duration.ofMinutes(3)).registers("ann", "ann-mobile");
        assertEquals(0, scene.exchange.snapshot().answers().size());
        assertEquals(0, scene.exchange.snapshot().ended().size());
        scene.answers("ann", "order").thenRejected(Reason.CALL_UNKNOWN);
    }

    @Test
    void a_person_reports_nothing_and_a_machine_presses_no_button() {
        scene.boss("ann").calls("order");

        scene.user("ann", new Report.LegEnded(scene.outer("order"), Report.LegEnd.HUNG_UP))
                .thenRejected(Reason.NOT_PERMITTED);
        scene.issue(
                new IssuedCommand(
                        new CommandId(new UUID(1, 1)),
                        scene.now(),
                        Actor.MACHINE,
                        new CallCommand.AnswerCall(scene.call("order"), Scene.desk("ann"))));
        scene.thenRejected(Reason.NOT_PERMITTED);
    }

    @Test
    void a_call_that_never_was_is_unknown() {
        scene.boss("ann");

        scene.holds("ann", "nothing").thenRejected(Reason.CALL_UNKNOWN);
        scene.machine(new Report.LegAnswered(new LegId(scene.call("nothing"), 1)))
                .thenRejected(Reason.LEG_GONE);
    }

    @Test
    void only_administrators_set_up_the_site() {
        scene.boss("ann");

        scene.user("ann", new SetupCommand.RemovePerson(person("ann")))
                .thenRejected(Reason.NOT_PERMITTED);
        scene.administrator(new SetupCommand.RemovePerson(person("boss")))
                .thenRejected(Reason.OWNS_LINES);
        scene.calls("order").administrator(new SetupCommand.RemoveLine(Scene.LINE));
        scene.thenRejected(Reason.LINE_IN_USE);
    }

    @Test
    void who_is_removed_in_the_middle_of_a_call_leaves_it_held_for_the_group() {
        scene.boss("ann").calls("order").answers("ann", "order");

        scene.administrator(new SetupCommand.RemovePerson(person("ann")));
        scene.thenAlso("CallHeld order ann device-lost").thenAlso("PersonRemoved ann");
        scene.picksUp("boss", "order");
        assertEquals("boss", scene.holder("order"));
        assertEquals(Optional.empty(), scene.exchange.person(person("ann")));
    }

    @Test
    void removing_a_line_takes_its_numbers_and_messages_along() {
        scene.boss("ann").administrator(new SetupCommand.RemoveLine(Scene.LINE));

        scene.then("NumberUnrouted", "LineRemoved boss-line");
        scene.calls("order").thenRejected(Reason.NOT_REACHABLE);
        scene.administrator(new SetupCommand.RemovePerson(person("boss")));
        scene.thenAlso("PersonRemoved boss");
        scene.user("ann", new SetupCommand.EndDelegation(Scene.delegation("boss", "ann")))
                .thenRejected(Reason.DELEGATION_UNKNOWN);
        assertEquals(Set.of(), Set.copyOf(scene.exchange.snapshot().delegations()));
    }
}
