package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.person;
import static org.balie.telephony.core.Scene.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.Effect.Notice;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Voicemail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VoicemailTest {

    private static final MessageId HELLO = new MessageId(uuid("hello"));

    private final Scene scene = new Scene();

    @BeforeEach
    void a_boss_with_delegates() {
        scene.boss("ann", "bob");
    }

    @Test
    @Tag("TEL-25")
    void nobody_answers_and_the_caller_hears_the_lines_greeting_for_so_long_at_most() {
        scene.calls("order").after(30).thenAlso("GreetingStarted order");

        assertEquals(
                new MediaPlan.TakeMessage(
                        scene.outer("order"), Optional.empty(), Duration.ofMinutes(3)),
                scene.effects(Effect.SetMedia.class).getLast().plan());
        assertEquals(Lamp.IDLE, scene.lamp("boss"));
        scene.after(Duration.ofMinutes(4)).thenAlso("MessageAwaited order");
    }

    @Test
    @Tag("TEL-25")
    void a_message_is_left_after_the_caller_has_hung_up_and_all_who_may_listen_are_told() {
        scene.calls("order").after(30).customerHangsUp("order").thenAlso("MessageAwaited order");

        stored();
        scene.then("MessageLeft order", "CallEnded order message-left");
        assertEquals(
                List.of(
                        new Effect.TellOfMessage(
                                HELLO,
                                Notice.LEFT,
                                List.of(person("boss"), person("ann"), person("bob")))),
                scene.effects(Effect.TellOfMessage.class));
        stored();
        scene.thenNothing();
    }

    @Test
    @Tag("TEL-25")
    void who_says_nothing_leaves_nothing() {
        scene.calls("order").after(30);

        scene.machine(new Report.NothingSaid(scene.call("order")));
        scene.then("LegReleased caller call-over", "CallEnded order no-message");
        scene.calls("later").after(30).customerHangsUp("later").after(600);
        scene.then("CallEnded later no-message");
    }

    @Test
    @Tag("TEL-23")
    void a_message_is_the_delegators_own_and_tagged_for_a_delegate() {
        leaveMessage();

        assertEquals(Optional.empty(), seen("boss").getFirst().forWhom());
        assertEquals(
                Optional.of(new Named(person("boss"), "boss")), seen("ann").getFirst().forWhom());
        Voicemail anns = Voicemail.of(scene.exchange, person("ann"));
        assertEquals(1, anns.of(person("boss")).messages().size());
        assertEquals(0, anns.of(person("bob")).messages().size());
    }

    @Test
    @Tag("TEL-24")
    void played_by_one_is_played_for_all() {
        leaveMessage();

        scene.user("ann", new VoicemailCommand.PlayMessage(HELLO)).thenAlso("MessagePlayed ann");
        assertEquals(Optional.of(person("ann")), seen("boss").getFirst().message().played());
        scene.user("boss", new VoicemailCommand.PlayMessage(HELLO)).thenNothing();
    }

    @Test
    @Tag("TEL-24")
    void deleted_by_one_is_deleted_for_all_and_the_others_are_told() {
        leaveMessage();

        scene.user("ann", new VoicemailCommand.DeleteMessage(HELLO)).then("MessageDeleted ann");
        assertEquals(
                List.of(
                        new Effect.TellOfMessage(
                                HELLO, Notice.DELETED, List.of(person("boss"), person("bob")))),
                scene.effects(Effect.TellOfMessage.class));
        scene.user("boss", new VoicemailCommand.PlayMessage(HELLO))
                .thenRejected(Reason.MESSAGE_DELETED, "ann");
    }

    @Test
    @Tag("TEL-24")
    void a_deletion_is_undone_within_thirty_days() {
        leaveMessage();
        scene.user("ann", new VoicemailCommand.DeleteMessage(HELLO));

        scene.after(Duration.ofDays(29));
        scene.user("boss", new VoicemailCommand.RestoreMessage(HELLO));
        scene.then("MessageRestored boss");
        scene.user("boss", new VoicemailCommand.RestoreMessage(HELLO))
                .thenRejected(Reason.MESSAGE_NOT_DELETED);
        assertEquals(Optional.empty(), seen("ann").getFirst().message().deleted());
    }

    @Test
    @Tag("TEL-24")
    void after_thirty_days_a_deleted_message_is_gone() {
        leaveMessage();
        scene.user("ann", new VoicemailCommand.DeleteMessage(HELLO));

        scene.after(Duration.ofDays(30)).then("MessagePurged");
        assertEquals(
                List.of(new Effect.ForgetMessage(HELLO)),
                scene.effects(Effect.ForgetMessage.class));
        scene.user("boss", new VoicemailCommand.RestoreMessage(HELLO))
                .thenRejected(Reason.MESSAGE_UNKNOWN);
    }

    @Test
    @Tag("TEL-4")
    void listening_downloading_and_deleting_are_granted_one_by_one() {
        leaveMessage();
        scene.granted("ann", Privilege.LISTEN_VOICEMAIL).granted("bob");

        scene.user("ann", new VoicemailCommand.PlayMessage(HELLO)).then("MessagePlayed ann");
        scene.user("ann", new VoicemailCommand.DownloadMessage(HELLO))
                .thenRejected(Reason.NOT_PERMITTED);
        scene.user("ann", new VoicemailCommand.DeleteMessage(HELLO))
                .thenRejected(Reason.NOT_PERMITTED);
        assertEquals(Set.of(Privilege.LISTEN_VOICEMAIL), seen("ann").getFirst().granted());
        scene.user("bob", new VoicemailCommand.PlayMessage(HELLO))
                .thenRejected(Reason.NOT_PERMITTED);
        assertEquals(List.of(), seen("bob"));
        scene.user("boss", new VoicemailCommand.DownloadMessage(HELLO)).thenNothing();
    }

    @Test
    @Tag("TEL-25")
    void a_mailbox_that_is_full_takes_no_more() {
        for (int n = 0; n < Message.MOST; n++) {
            scene.calls("call " + n).after(30);
            scene.machine(
                    new Report.MessageStored(
                            scene.call("call " + n),
                            new MessageId(uuid("m" + n)),
                            Duration.ofSeconds(5)));
        }

        scene.calls("one too many").after(30).thenAlso("CallEnded one too many unanswered");
    }

    @Test
    @Tag("TEL-23")
    void a_message_for_a_person_is_that_persons_alone() {
        scene.calls("private", scene.exchange.person(person("ann")).orElseThrow().number());
        scene.after(30);
        scene.machine(
                new Report.MessageStored(scene.call("private"), HELLO, Duration.ofSeconds(5)));

        assertEquals(1, seen("ann").size());
        assertTrue(seen("boss").isEmpty());
        scene.user("boss", new VoicemailCommand.PlayMessage(HELLO))
                .thenRejected(Reason.NOT_PERMITTED);
    }

    private void leaveMessage() {
        scene.calls("order").after(30);
        stored();
    }

    private void stored() {
        scene.machine(new Report.MessageStored(scene.call("order"), HELLO, Duration.ofSeconds(12)));
    }

    private List<Voicemail.MessageView> seen(String viewer) {
        return Voicemail.of(scene.exchange, person(viewer)).messages();
    }
}
