package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.Report.GaveUp;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a caller is told in a queue.
@Tag("TEL-27")
class WordsTest {
    private static final PhoneNumber HELP_DESK = new PhoneNumber("+31205550190");
    private static final QueueId HELP = new QueueId("help");

    private final Scene scene = new Scene();
    private final CallId order = scene.call("order");

    @BeforeEach
    void a_caller_waits() {
        scene.persons("ann")
                .administrator(new SetupCommand.RouteNumber(HELP_DESK, new Identity.OfQueue(HELP)));
        scene.calls("order", HELP_DESK);
    }

    @Test
    void who_arrives_is_greeted_and_who_comes_back_is_not() {
        assertEquals(List.of(new Sentence.Welcome()), said());

        scene.machine(new Report.QueueFound(order, person("ann")));
        scene.after(30).thenAlso("CallQueued order ann");

        assertEquals(List.of(), said());
    }

    @Test
    void who_waits_is_told_the_place_in_the_line() {
        scene.machine(new Report.PlaceInQueue(order, 3)).then("PlaceTold order");

        assertEquals(List.of(new Sentence.Place(3)), said());
    }

    @Test
    void who_is_called_for_is_told_no_place_any_more() {
        scene.machine(new Report.QueueFound(order, person("ann")))
                .machine(new Report.PlaceInQueue(order, 1))
                .thenRejected(Reason.NOT_QUEUED);
    }

    @Test
    void who_is_refused_hears_why_before_the_call_ends() {
        scene.machine(new Report.QueueGaveUp(order, GaveUp.CLOSED)).then("CallDismissed order");
        assertEquals(List.of(new Sentence.Farewell(GaveUp.CLOSED)), said());
        scene.machine(new Report.QueueGaveUp(order, GaveUp.FULL)).thenNothing();

        scene.machine(new Report.WordsHeard(order)).thenAlso("CallEnded order unanswered");
    }

    @Test
    void words_that_nobody_says_were_heard_hold_nobody_up() {
        scene.machine(new Report.QueueGaveUp(order, GaveUp.FULL));

        scene.after(Call.DISMISSAL).thenAlso("CallEnded order busy");
    }

    @Test
    void who_hangs_up_over_the_words_was_refused_all_the_same() {
        scene.machine(new Report.QueueGaveUp(order, GaveUp.FULL));

        scene.machine(new Report.LegEnded(scene.outer("order"), Report.LegEnd.HUNG_UP))
                .thenAlso("CallEnded order busy");
    }

    @Test
    void nobody_answers_who_is_being_let_go() {
        scene.machine(new Report.QueueGaveUp(order, GaveUp.CLOSED));

        scene.machine(new Report.QueueFound(order, person("ann"))).thenRejected(Reason.NOT_QUEUED);
    }

    @Test
    void whose_turn_never_came_in_hours_is_told_so_too() {
        scene.after(Call.QUEUE_LIMIT).then("CallDismissed order");

        assertEquals(List.of(new Sentence.Farewell(GaveUp.NOBODY_CAME)), said());
    }

    @Test
    void words_that_were_heard_end_no_other_call() {
        scene.machine(new Report.WordsHeard(order)).thenNothing();
    }

    private List<Sentence> said() {
        return scene.effects(Effect.Say.class).stream().map(Effect.Say::words).toList();
    }
}
