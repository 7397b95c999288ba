package org.balie.acd.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.FormField;
import org.balie.acd.settings.FormField.Choice;
import org.balie.acd.settings.RoutingRule;
import org.balie.acd.settings.RoutingRule.Condition;
import org.balie.acd.settings.Version;
import org.balie.acd.settings.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACD-3")
class RoutingTest {
    private static final Arrival NOBODY = new Arrival(Map.of(), "", "", "en");
    private static final Condition BILLING = answer("topic", "is", "billing");
    private static final Condition DUTCH = new Condition("language", null, "is", "nl");

    @ParameterizedTest(name = "«{1}» {0} «{2}»: {3}")
    @CsvSource({
        "is,          Acme BV,      acme bv,  true",
        "is,          Acme BV,      acme,     false",
        "is,          '',           acme,     false",
        "is,          Caf\u00e9,    CAFE\u0301, true",
        "is-not,      Acme BV,      acme,     true",
        "is-not,      Acme BV,      ACME bv,  false",
        "is-not,      '',           acme,     true",
        "contains,    my Acme card, ACME,     true",
        "contains,    my card,      acme,     false",
        "contains,    '',           acme,     false",
        "starts-with, Acme BV,      acme,     true",
        "starts-with, the Acme,     acme,     false",
        "answered,    Acme,         ,         true",
        "answered,    '',           ,         false",
        "sounds-like, Acme,         acme,     false",
    })
    void texts_are_compared_without_regard_to_case(
            String operator, String given, @Nullable String wanted, boolean holds) {
        var arrival = new Arrival(Map.of("company", given), "", "", "en");
        assertEquals(holds, matches(answer("company", operator, wanted), arrival));
    }

    @ParameterizedTest(name = "{0} {1} «{2}»: {3}")
    @CsvSource({
        "referrer, starts-with, https://ads.example/,      true",
        "referrer, contains,    shop,                      false",
        "page,     is,          https://Shop.Example/cart, true",
        "page,     contains,    /invoices,                 false",
        "language, is,          nl,                        true",
        "language, is,          en,                        false",
        "language, is-not,      en,                        true",
        "weather,  is,          sunny,                     false",
    })
    void where_a_customer_comes_from_and_speaks_counts(
            String source, String operator, String wanted, boolean holds) {
        var arrival =
                new Arrival(Map.of(), "https://ads.example/42", "https://shop.example/cart", "nl");
        assertEquals(holds, matches(new Condition(source, null, operator, wanted), arrival));
    }

    @Test
    void a_choice_is_compared_by_its_value_in_any_language() {
        var chosen = new Arrival(Map.of("topic", "billing"), "", "", "nl");
        assertEquals(true, matches(BILLING, chosen));
        assertEquals(false, matches(answer("topic", "is", "Rekeningen"), chosen));
    }

    @Test
    void a_box_that_was_not_ticked_is_false_also_when_nothing_was_sent() {
        var ticked = answer("member", "is", "true");
        var open = answer("member", "is", "false");
        assertEquals(true, matches(open, NOBODY));
        assertEquals(false, matches(ticked, NOBODY));
        assertEquals(true, matches(ticked, new Arrival(Map.of("member", "true"), "", "", "en")));
    }

    @Test
    void a_question_that_is_not_asked_any_more_has_no_answer() {
        var arrival = new Arrival(Map.of("gone", "yes"), "", "", "en");
        assertEquals(false, matches(answer("gone", "answered", null), arrival));
    }

    @Test
    void the_first_rule_whose_conditions_all_hold_wins() {
        var entryPoint =
                entryPoint(
                        new RoutingRule("", List.of(BILLING, DUTCH), "billing-nl"),
                        new RoutingRule("", List.of(BILLING), "billing"),
                        new RoutingRule("", List.of(DUTCH), "dutch"));

        var both = Routing.route(entryPoint, new Arrival(answers("billing"), "", "", "nl"));
        assertEquals("billing-nl", both.queueId());
        assertEquals(OptionalInt.of(0), both.rule());

        var english = Routing.route(entryPoint, new Arrival(answers("billing"), "", "", "en"));
        assertEquals("billing", english.queueId());
        assertEquals(OptionalInt.of(1), english.rule());
    }

    @Test
    void every_rule_says_which_condition_failed_first() {
        var entryPoint =
                entryPoint(
                        new RoutingRule("", List.of(BILLING, DUTCH), "billing-nl"),
                        new RoutingRule("", List.of(DUTCH, BILLING), "dutch-billing"),
                        new RoutingRule("", List.of(BILLING), "billing"));
        var route = Routing.route(entryPoint, new Arrival(answers("billing"), "", "", "en"));
        assertEquals(
                List.of(OptionalInt.of(1), OptionalInt.of(0), OptionalInt.empty()),
                route.trace().stream().map(Routing.Trace::failed).toList());
    }

    @Test
    void without_a_rule_that_matches_the_default_queue_is_reached() {
        var route = Routing.route(entryPoint(new RoutingRule("", List.of(DUTCH), "x")), NOBODY);
        assertEquals("service", route.queueId());
        assertEquals(OptionalInt.empty(), route.rule());
        assertEquals("service", Routing.route(entryPoint(), NOBODY).queueId());
    }

    private static boolean matches(Condition condition, Arrival arrival) {
        var entryPoint = entryPoint(new RoutingRule("", List.of(condition), "other"));
        return Routing.route(entryPoint, arrival).queueId().equals("other");
    }

    private static Condition answer(String field, String operator, @Nullable String value) {
        return new Condition("answer", field, operator, value);
    }

    private static Map<String, String> answers(String topic) {
        return Map.of("topic", topic);
    }

    private static EntryPointSettings entryPoint(RoutingRule... rules) {
        return new EntryPointSettings(
                "shop",
                "Shop",
                true,
                "auto",
                List.of(),
                "service",
                Words.NONE,
                new Words("Help", "Hulp"),
                List.of(
                        field("company", "text"),
                        new FormField(
                                "topic",
                                "choice",
                                new Words("Topic", "Onderwerp"),
                                Words.NONE,
                                true,
                                40,
                                List.of(new Choice("billing", new Words("Bills", "Rekeningen")))),
                        field("member", "consent")),
                List.of(rules),
                Version.NONE);
    }

    private static FormField field(String id, String kind) {
        return new FormField(id, kind, new Words(id, id), Words.NONE, false, 100, List.of());
    }
}
