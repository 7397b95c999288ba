package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.SitePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What callers hear before they leave a message, on a line or at somebody's own number.
@Tag("TEL-25")
class GreetingTest {
    private static final GreetingId SUMMER = new GreetingId("summer");
    private static final GreetingId WINTER = new GreetingId("winter");

    private final Scene scene = new Scene();

    @BeforeEach
    void a_boss_with_a_delegate() {
        scene.boss("ann");
    }

    @Test
    void the_delegator_chooses_a_greeting_and_goes_back_to_the_sites_own_words() {
        scene.user("boss", choosing(Optional.of(SUMMER))).then("LineConfigured");
        assertEquals(Optional.of(SUMMER), greeting());
        scene.user("boss", choosing(Optional.of(SUMMER))).thenNothing();

        scene.user("boss", choosing(Optional.empty())).then("LineConfigured");
        assertEquals(Optional.empty(), greeting());
    }

    @Test
    void a_delegate_does_not_choose_for_the_delegator() {
        scene.user("ann", choosing(Optional.of(SUMMER))).thenRejected(Reason.NOT_PERMITTED);
        assertEquals(Optional.empty(), greeting());
    }

    @Test
    void an_administrator_chooses_for_anybody() {
        scene.administrator(choosing(Optional.of(SUMMER))).then("LineConfigured");
    }

    @Test
    @Tag("TEL-3")
    void where_settings_are_locked_only_an_administrator_chooses() {
        lock();

        scene.user("boss", choosing(Optional.of(SUMMER))).thenRejected(Reason.SETTINGS_LOCKED);
        scene.administrator(choosing(Optional.of(SUMMER))).then("LineConfigured");
    }

    @Test
    void there_is_no_greeting_for_a_line_that_is_not_there() {
        scene.user(
                        "boss",
                        new SetupCommand.ChooseGreeting(new LineId("other"), Optional.of(SUMMER)))
                .thenRejected(Reason.LINE_UNKNOWN);
    }

    @Test
    void a_caller_of_the_line_hears_the_greeting_of_the_line() {
        scene.user("boss", choosing(Optional.of(SUMMER)));
        scene.user("boss", choosingOwn("boss", Optional.of(WINTER)));

        scene.calls("order").after(30);

        assertEquals(Optional.of(SUMMER), heard());
    }

    @Test
    void a_caller_of_somebodys_own_number_hears_that_persons_greeting() {
        scene.user("ann", choosingOwn("ann", Optional.of(WINTER))).then("OwnGreetingChosen ann");
        scene.user("ann", choosingOwn("ann", Optional.of(WINTER))).thenNothing();

        scene.calls("order", number("ann")).after(30);
        assertEquals(Optional.of(WINTER), heard());

        scene.user("ann", choosingOwn("ann", Optional.empty())).then("OwnGreetingChosen ann");
        scene.calls("another", number("ann")).after(30);
        assertEquals(Optional.empty(), heard());
    }

    @Test
    void whoever_has_no_telephone_at_hand_is_greeted_for_at_once() {
        scene.user("ann", choosingOwn("ann", Optional.of(WINTER)));
        scene.machine(new Report.DeviceGone(Scene.desk("ann")));

        scene.calls("order", number("ann")).thenAlso("GreetingStarted order");

        assertEquals(Optional.of(WINTER), heard());
    }

    @Test
    void nobody_chooses_for_anybody_elses_own_number_but_an_administrator() {
        scene.user("boss", choosingOwn("ann", Optional.of(WINTER)))
                .thenRejected(Reason.NOT_PERMITTED);
        assertEquals(Optional.empty(), greeting("ann"));

        scene.administrator(choosingOwn("ann", Optional.of(WINTER))).then("OwnGreetingChosen ann");
    }

    @Test
    @Tag("TEL-3")
    void where_settings_are_locked_only_an_administrator_chooses_for_an_own_number() {
        lock();

        scene.user("ann", choosingOwn("ann", Optional.of(WINTER)))
                .thenRejected(Reason.SETTINGS_LOCKED);
        scene.administrator(choosingOwn("ann", Optional.of(WINTER))).then("OwnGreetingChosen ann");
    }

    @Test
    void only_a_person_with_a_licence_has_an_own_greeting() {
        scene.configured("guest", Person.Kind.PERSON, Person.Licence.NONE);
        scene.configured("hall", Person.Kind.COMMON_AREA, Person.Licence.PHONE);

        scene.user("guest", choosingOwn("guest", Optional.of(WINTER)))
                .thenRejected(Reason.NO_LICENCE);
        scene.administrator(choosingOwn("hall", Optional.of(WINTER)))
                .thenRejected(Reason.NOT_A_PERSON);
        scene.administrator(choosingOwn("nobody", Optional.of(WINTER)))
                .thenRejected(Reason.PERSON_UNKNOWN);
    }

    @Test
    void a_greeting_goes_with_its_person() {
        scene.user("ann", choosingOwn("ann", Optional.of(WINTER)));

        scene.administrator(new SetupCommand.RemovePerson(Scene.person("ann")));
        assertEquals(Optional.empty(), greeting("ann"));

        scene.persons("ann");
        assertEquals(Optional.empty(), greeting("ann"));
    }

    private static SetupCommand choosingOwn(String person, Optional<GreetingId> greeting) {
        return new SetupCommand.ChooseOwnGreeting(Scene.person(person), greeting);
    }

    private PhoneNumber number(String person) {
        return scene.exchange.person(Scene.person(person)).orElseThrow().number();
    }

    private Optional<GreetingId> greeting(String person) {
        return scene.exchange.greeting(new Identity.OfPerson(Scene.person(person)));
    }

    /// What is played to the caller as things stand.
    private Optional<GreetingId> heard() {
        return scene.effects(Effect.SetMedia.class).stream()
                .map(Effect.SetMedia::plan)
                .filter(MediaPlan.TakeMessage.class::isInstance)
                .map(MediaPlan.TakeMessage.class::cast)
                .toList()
                .getLast()
                .greeting();
    }

    private void lock() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.LOCKED,
                        SitePolicy.Announcement.NONE));
    }

    private static SetupCommand choosing(Optional<GreetingId> greeting) {
        return new SetupCommand.ChooseGreeting(LINE, greeting);
    }

    private Optional<GreetingId> greeting() {
        return scene.exchange.line(LINE).flatMap(Line::greeting);
    }
}
