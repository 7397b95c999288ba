package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.LINE_NUMBER;
import static org.balie.telephony.core.Scene.delegation;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DelegationTest {

    private final Scene scene = new Scene();

    @Test
    @Tag("TEL-1")
    void the_sixteenth_delegate_is_refused() {
        scene.boss();
        for (int n = 1; n <= 16; n++) {
            scene.persons("d" + n);
        }
        for (int n = 1; n <= 15; n++) {
            scene.administrator(adding("boss", "d" + n)).then("DelegateAdded");
        }

        scene.administrator(adding("boss", "d16")).thenRejected(Reason.TOO_MANY_DELEGATES);

        scene.administrator(new SetupCommand.EndDelegation(delegation("boss", "d1")));
        scene.administrator(adding("boss", "d16")).then("DelegateAdded");
    }

    @Test
    @Tag("TEL-1")
    void the_sixteenth_delegator_is_refused() {
        scene.persons("ann");
        for (int n = 1; n <= 16; n++) {
            scene.persons("b" + n);
        }
        for (int n = 1; n <= 15; n++) {
            scene.administrator(adding("b" + n, "ann")).then("DelegateAdded");
        }

        scene.administrator(adding("b16", "ann")).thenRejected(Reason.TOO_MANY_DELEGATORS);
    }

    @Test
    @Tag("TEL-2")
    void a_common_area_phone_may_be_a_delegate_but_owns_no_line() {
        scene.boss().configured("hall", Person.Kind.COMMON_AREA, Person.Licence.PHONE);

        scene.user("boss", adding("boss", "hall")).then("DelegateAdded");
        assertEquals(List.of(person("boss"), person("hall")), scene.exchange.group(LINE));

        scene.line(new LineId("hall-line"), "hall", new PhoneNumber("+31205550199"))
                .thenRejected(Reason.NOT_A_PERSON);
    }

    @Test
    @Tag("TEL-2")
    void both_sides_need_a_phone_licence_and_losing_it_ends_the_delegation() {
        scene.boss("ann").configured("bob", Person.Kind.PERSON, Person.Licence.NONE);

        scene.user("boss", adding("boss", "bob")).thenRejected(Reason.NO_LICENCE);
        scene.line(new LineId("bob-line"), "bob", new PhoneNumber("+31205550199"))
                .thenRejected(Reason.NO_LICENCE);

        scene.configured("ann", Person.Kind.PERSON, Person.Licence.NONE)
                .then("DelegationEnded boss ann licence-taken", "PersonConfigured");
    }

    @Test
    @Tag("TEL-3")
    void a_person_is_no_delegate_before_accepting() {
        scene.boss().persons("ann").user("boss", adding("boss", "ann"));
        assertEquals(List.of(person("boss")), scene.exchange.group(LINE));

        scene.calls("order").thenAlso("LegRings boss-desk boss-desk");
        scene.picksUp("ann", "order").thenRejected(Reason.NOT_PERMITTED);

        SetupCommand accept = new SetupCommand.AcceptDelegation(delegation("boss", "ann"));
        scene.user("boss", accept).thenRejected(Reason.NOT_PERMITTED);
        scene.user("ann", accept).then("DelegationAccepted boss ann");
        scene.user("ann", accept).thenNothing();
        assertEquals(List.of(person("boss"), person("ann")), scene.exchange.group(LINE));
    }

    @Test
    @Tag("TEL-3")
    void an_invitation_lapses_after_thirty_days() {
        scene.boss().persons("ann").user("boss", adding("boss", "ann"));

        scene.after(Duration.ofDays(30)).then("DelegationEnded boss ann lapsed");
        scene.user("ann", new SetupCommand.AcceptDelegation(delegation("boss", "ann")))
                .thenRejected(Reason.DELEGATION_UNKNOWN);
    }

    @Test
    @Tag("TEL-3")
    void only_delegator_and_administrator_add_and_either_side_ends() {
        scene.boss("ann").persons("bob");

        scene.user("ann", adding("boss", "bob")).thenRejected(Reason.NOT_PERMITTED);
        scene.user("bob", adding("boss", "bob")).thenRejected(Reason.NOT_PERMITTED);
        SetupCommand end = new SetupCommand.EndDelegation(delegation("boss", "ann"));
        scene.user("bob", end).thenRejected(Reason.NOT_PERMITTED);
        scene.user("ann", end).then("DelegationEnded boss ann by-hand");
        scene.delegate("ann", Set.of()).user("boss", end).then("DelegationEnded boss ann by-hand");
    }

    @Test
    @Tag("TEL-3")
    void what_the_site_has_locked_only_an_administrator_changes() {
        scene.boss("ann").persons("bob");
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.LOCKED,
                        SitePolicy.Announcement.NONE));

        scene.user("boss", adding("boss", "bob")).thenRejected(Reason.SETTINGS_LOCKED);
        scene.user("ann", new SetupCommand.EndDelegation(delegation("boss", "ann")))
                .thenRejected(Reason.SETTINGS_LOCKED);
        scene.granted("ann").thenRejected(Reason.SETTINGS_LOCKED);
        scene.administrator(adding("boss", "bob")).then("DelegateAdded");
    }

    @Test
    @Tag("TEL-3")
    void switching_delegation_off_stops_delegates_at_once_and_keeps_them_for_later() {
        scene.boss("ann").calls("order");

        scene.policy(switchedOff())
                .then(
                        "SiteConfigured",
                        "RingingStopped order ann",
                        "LegReleased ann-desk not-permitted admin");
        scene.picksUp("ann", "order").thenRejected(Reason.NOT_PERMITTED);
        scene.persons("bob").user("boss", adding("boss", "bob"));
        scene.thenRejected(Reason.DELEGATION_OFF);

        scene.policy(SitePolicy.DEFAULT).picksUp("ann", "order");
        assertEquals("ann", scene.holder("order"));
    }

    private static SitePolicy switchedOff() {
        return Scene.policy(
                SitePolicy.Delegations.OFF, SitePolicy.Settings.OPEN, SitePolicy.Announcement.NONE);
    }

    @Test
    @Tag("TEL-4")
    void who_may_not_answer_is_not_rung_and_can_not_take_the_call() {
        scene.boss("ann").granted("ann", Privilege.PICK_UP_HELD).calls("order");

        scene.answers("ann", "order").thenRejected(Reason.NOT_RINGING);
        scene.picksUp("ann", "order").thenRejected(Reason.NOT_PERMITTED);
    }

    @Test
    @Tag("TEL-4")
    void who_may_not_place_calls_dials_on_the_own_number_only() {
        scene.boss("ann").granted("ann", Privilege.ANSWER_CALLS);

        scene.dialsOnTheLine("ann", "out").thenRejected(Reason.NOT_PERMITTED);
        scene.dials("ann", "out", LINE_NUMBER);
        assertEquals("ann", scene.holder("out"));
    }

    @Test
    @Tag("TEL-4")
    void a_privilege_taken_away_while_it_rings_stops_the_ringing() {
        scene.boss("ann").calls("order");

        scene.granted("ann", Privilege.PLACE_CALLS)
                .then(
                        "PrivilegesGranted boss ann",
                        "RingingStopped order ann",
                        "LegReleased ann-desk not-permitted boss");
    }

    @Test
    @Tag("TEL-4")
    void a_delegate_with_the_privilege_opts_out_and_in_again() {
        scene.boss("ann", "bob").granted("bob", Privilege.ANSWER_CALLS);
        SetupCommand out = new SetupCommand.SetReceiving(delegation("boss", "ann"), Receiving.OUT);

        scene.user("bob", new SetupCommand.SetReceiving(delegation("boss", "bob"), Receiving.OUT))
                .thenRejected(Reason.NOT_PERMITTED);
        scene.user("ann", out).then("ReceivingSet boss ann");

        scene.calls("order")
                .then(
                        "CallCame order caller",
                        "CallRings order boss bob",
                        "LegRings boss-desk boss-desk",
                        "LegRings bob-desk bob-desk");
        scene.picksUp("ann", "order");
        assertEquals("ann", scene.holder("order"));
    }

    private static SetupCommand adding(String delegator, String delegate) {
        return new SetupCommand.AddDelegate(
                delegation(delegator, delegate), Set.of(Privilege.ANSWER_CALLS));
    }
}
