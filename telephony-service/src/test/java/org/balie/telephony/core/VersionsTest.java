package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.LINE_NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.SetupCommand.Edit;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two administrators who have read the same, one saves, and the other hears of it.
class VersionsTest {
    private static final PhoneNumber HELP_DESK = new PhoneNumber("+31205550199");
    private static final Optional<Version> WHATEVER = Optional.empty();
    private static final Optional<Version> NEW = Optional.of(Version.NONE);

    private final Scene scene = new Scene();

    /// What can be edited, as any number of different wishes.
    enum Kind {
        POLICY(
                (wish, edited) ->
                        new SetupCommand.ConfigureSite(
                                new SitePolicy(
                                        SitePolicy.Delegations.ON,
                                        SitePolicy.Settings.OPEN,
                                        SitePolicy.DEFAULT.monitoring(),
                                        SitePolicy.Announcement.NONE,
                                        SitePolicy.DEFAULT.emergencyNumbers(),
                                        Duration.ofSeconds(100 + wish)),
                                edited)),
        PERSON(
                (wish, edited) ->
                        new SetupCommand.ConfigurePerson(
                                new Person(
                                        Scene.person("tom"),
                                        "Tom",
                                        Person.Kind.PERSON,
                                        Person.Licence.PHONE,
                                        new PhoneNumber("+31205550170"),
                                        "room " + wish),
                                edited)),
        LINE(
                (wish, edited) ->
                        new SetupCommand.ConfigureLine(
                                new Line(
                                        Scene.LINE,
                                        Scene.person("boss"),
                                        LINE_NUMBER,
                                        Optional.of(new GreetingId("greeting-" + wish))),
                                edited)),
        NUMBER(
                (wish, edited) ->
                        new SetupCommand.RouteNumber(
                                HELP_DESK,
                                new Identity.OfQueue(new QueueId("queue-" + wish)),
                                edited)),
        RING_PLAN(
                (wish, edited) ->
                        new SetupCommand.SetRingPlan(
                                Scene.person("boss"),
                                new RingPlan(
                                        new RingPlan.Order.AllAtOnce(Duration.ofSeconds(20 + wish)),
                                        RingPlan.DEFAULT.busy(),
                                        RingPlan.DEFAULT.unanswered(),
                                        Optional.empty(),
                                        RingPlan.DEFAULT.closed()),
                                edited));

        private final BiFunction<Integer, Optional<Version>, Edit> wishes;

        Kind(BiFunction<Integer, Optional<Version>, Edit> wishes) {
            this.wishes = wishes;
        }

        Edit edit(int wish, Optional<Version> edited) {
            return wishes.apply(wish, edited);
        }

        Setting setting() {
            return edit(0, WHATEVER).setting();
        }
    }

    @BeforeEach
    void a_boss_with_a_delegate() {
        scene.boss("ann");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_have_read_the_same_the_first_wins_and_the_second_changes_nothing(Kind kind) {
        Optional<Version> read = Optional.of(version(kind.setting()));

        scene.administrator(kind.edit(1, read));
        Version won = version(kind.setting());
        ExchangeSnapshot.Site before = scene.exchange.site();
        scene.administrator(kind.edit(2, read)).thenRejected(Reason.CONFLICT);

        assertEquals(Optional.of(Rejection.conflict(won)), scene.rejection());
        assertEquals(won, version(kind.setting()));
        assertEquals(before.policy(), scene.exchange.site().policy());
        scene.administrator(kind.edit(1, WHATEVER)).thenNothing();
    }

    @ParameterizedTest
    @EnumSource
    void a_version_is_the_number_of_the_event_that_configured_it_last(Kind kind) {
        scene.administrator(kind.edit(1, WHATEVER));
        Version first = version(kind.setting());
        assertEquals(Optional.of(first), scene.set(kind.setting()));

        scene.administrator(kind.edit(2, Optional.of(first)));
        Version second = version(kind.setting());
        assertEquals(Optional.of(second), scene.set(kind.setting()));
        assertTrue(first.value() > 0 && second.value() > first.value(), first + " " + second);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_there_already_may_be_asked_for_with_any_version(Kind kind) {
        scene.administrator(kind.edit(1, WHATEVER));
        Version there = version(kind.setting());

        scene.administrator(kind.edit(1, Optional.of(new Version(3)))).thenNothing();
        scene.administrator(kind.edit(1, NEW)).thenNothing();

        assertEquals(there, version(kind.setting()));
        assertEquals(Optional.empty(), scene.set(kind.setting()));
    }

    @ParameterizedTest
    @EnumSource
    void who_names_no_version_overwrites(Kind kind) {
        scene.administrator(kind.edit(1, WHATEVER));
        Version there = version(kind.setting());
        scene.administrator(kind.edit(2, WHATEVER));
        assertTrue(version(kind.setting()).value() > there.value());
    }

    @Test
    void what_is_removed_has_no_version_and_made_anew_a_higher_one() {
        scene.administrator(Kind.PERSON.edit(1, NEW));
        Version before = version(Kind.PERSON.setting());
        scene.administrator(new SetupCommand.RemovePerson(Scene.person("tom")));
        assertEquals(Version.NONE, version(Kind.PERSON.setting()));

        scene.administrator(Kind.PERSON.edit(2, Optional.of(before))).thenRejected(Reason.CONFLICT);
        scene.administrator(Kind.PERSON.edit(2, NEW));
        assertTrue(version(Kind.PERSON.setting()).value() > before.value());
    }

    @Test
    void with_a_line_its_number_goes_and_with_a_person_the_ring_plan() {
        scene.administrator(Kind.RING_PLAN.edit(1, NEW));
        scene.administrator(new SetupCommand.RemoveLine(LINE));
        assertEquals(Version.NONE, version(new Setting.OfLine(LINE)));
        assertEquals(Version.NONE, version(new Setting.OfNumber(LINE_NUMBER)));

        scene.administrator(new SetupCommand.RemovePerson(Scene.person("boss")));
        assertEquals(Version.NONE, version(Kind.RING_PLAN.setting()));
    }

    @Test
    void a_greeting_that_the_delegator_has_chosen_meanwhile_is_not_overwritten() {
        Optional<Version> read = Optional.of(version(Kind.LINE.setting()));
        scene.user(
                "boss",
                new SetupCommand.ChooseGreeting(LINE, Optional.of(new GreetingId("summer"))));

        scene.administrator(Kind.LINE.edit(1, read)).thenRejected(Reason.CONFLICT);
    }

    @Test
    void a_stale_edit_is_told_of_that_before_anything_else() {
        Optional<Version> read = Optional.of(version(Kind.LINE.setting()));
        scene.administrator(Kind.LINE.edit(1, WHATEVER));

        scene.administrator(
                        new SetupCommand.ConfigureLine(
                                new Line(LINE, Scene.person("nobody"), HELP_DESK, Optional.empty()),
                                read))
                .thenRejected(Reason.CONFLICT);
        scene.user("ann", Kind.LINE.edit(2, read)).thenRejected(Reason.NOT_PERMITTED);
    }

    /// Whichever of such snapshots it is, so that all who read one agree.
    @Test
    void what_a_snapshot_holds_without_versions_has_the_first() {
        for (Kind kind : Kind.values()) {
            scene.administrator(kind.edit(1, WHATEVER));
        }
        Exchange restored = Exchange.restore(withoutVersions(scene.exchange.snapshot()));

        for (Kind kind : Kind.values()) {
            assertEquals(Version.BEFORE_VERSIONS, restored.version(kind.setting()));
        }
        assertEquals(
                scene.exchange.snapshot().versions().size(), restored.snapshot().versions().size());
        assertEquals(Version.NONE, restored.version(new Setting.OfRingPlan(Scene.person("ann"))));
    }

    @Test
    void what_nobody_has_set_has_no_version_in_a_snapshot_without_them_either() {
        Exchange restored = Exchange.restore(withoutVersions(scene.exchange.snapshot()));
        assertEquals(Version.NONE, restored.version(new Setting.OfSite()));
        assertEquals(Version.NONE, restored.version(Kind.RING_PLAN.setting()));
        assertEquals(
                scene.exchange.snapshot().size() - scene.exchange.snapshot().versions().size(),
                withoutVersions(scene.exchange.snapshot()).size());
    }

    private static ExchangeSnapshot withoutVersions(ExchangeSnapshot all) {
        return new ExchangeSnapshot(
                all.site(),
                all.persons(),
                all.devices(),
                all.lines(),
                all.routes(),
                all.plans(),
                all.greetings(),
                List.of(),
                all.delegations(),
                all.calls(),
                all.messages(),
                all.answers(),
                all.ended());
    }

    private Version version(Setting setting) {
        return scene.exchange.version(setting);
    }
}
