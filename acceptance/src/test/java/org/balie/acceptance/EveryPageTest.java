package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page in both languages, light and dark: accessible, without an error, and pictured in
/// `target/pictures`.
@ExtendWith(WholeSystem.class)
class EveryPageTest {
    private static final List<String> WORK =
            List.of(
                    "/desk",
                    "/desk/ready",
                    "/desk/start",
                    "/desk/join",
                    "/board",
                    "/board/queues/service",
                    "/board/wall",
                    "/admin/queues",
                    "/admin/queues/service",
                    "/admin/queues/billing",
                    "/admin/entry-points",
                    "/admin/entry-points/acme-help",
                    "/admin/entry-points/new",
                    "/admin/people",
                    "/admin/people/ba11e000-0000-4000-8000-000100000001",
                    "/admin/site",
                    "/admin/recording",
                    "/admin/audit",
                    "/admin/audit?of=recording",
                    "/admin/telephony/phones",
                    "/admin/telephony/phones/ba11e000-0000-4000-8000-000100000001",
                    "/admin/telephony/phones/ba11e000-0000-4000-8000-000100000001/delegates",
                    "/admin/telephony/phones/ba11e000-0000-4000-8000-000100000001/ringing",
                    "/admin/telephony/lines",
                    "/admin/telephony/lines/nadia",
                    "/admin/telephony/numbers",
                    "/admin/telephony/devices/new",
                    "/admin/telephony/trunks/new",
                    "/admin/telephony/queue-words",
                    "/admin/telephony/policy",
                    "/recordings",
                    "/reports/sessions",
                    "/reports/volume");
    private static final List<String> TELEPHONE =
            List.of(
                    "/phone",
                    "/phone/lines",
                    "/phone/history",
                    "/phone/voicemail",
                    "/phone/settings/delegates",
                    "/phone/settings/delegators",
                    "/phone/settings/ringing",
                    "/phone/settings/greeting");
    private static final List<String> CUSTOMERS = List.of("/help/acme-help", "/join");

    private final LocalStack stack;
    private final Chromium chromium;
    private final Looks looks = new Looks("pictures");

    EveryPageTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<Words> languages() {
        return Stream.of(Words.ENGLISH, Words.DUTCH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @Tag("ADM-3")
    void pages_for_those_who_work_here_are_accessible(Words words) {
        look("ada", WORK, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @Tag("ADM-3")
    @Tag("TEL-7")
    void pages_of_who_telephones_are_accessible(Words words) {
        look("nadia", TELEPHONE, words);
    }

    private void look(String userName, List<String> paths, Words words) {
        try (var person = Person.withBrowser(userName, chromium, words.language())) {
            person.open(stack.url().resolve("/desk?lang=" + words.language()));
            person.signIn(userName);
            person.button(words.startAway()).waitFor();
            for (var path : paths) {
                open(person, path, words);
                looks.check(person, name(path, words, "1440"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @Tag("ADM-3")
    void pages_for_customers_are_accessible_on_a_phone(Words words) {
        try (var customer = Person.withPhone("customer", chromium, words.language())) {
            for (var path : CUSTOMERS) {
                open(customer, path, words);
                looks.check(customer, name(path, words, "390"));
            }
        }
    }

    @Test
    @Tag("ADM-1")
    @Tag("ADM-3")
    void administration_fits_a_phone() {
        try (var ada = Person.withBrowser("ada-phone", chromium, "en")) {
            ada.page().setViewportSize(390, 844);
            ada.open(stack.url().resolve("/admin/site?lang=en"));
            ada.signIn("ada");
            ada.button("Add a reason").waitFor();
            for (var path : WORK.stream().filter(each -> each.startsWith("/admin/")).toList()) {
                open(ada, path, Words.ENGLISH);
                assertEquals(
                        390,
                        ada.page().evaluate("() => document.documentElement.scrollWidth"),
                        path);
                looks.check(ada, name(path, Words.ENGLISH, "390"));
            }
        }
    }

    private void open(Person person, String path, Words words) {
        var language = (path.contains("?") ? "&" : "?") + "lang=" + words.language();
        person.open(stack.url().resolve(path + language));
        var page = person.page();
        page.locator("h1, h2")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        page.waitForFunction("() => document.querySelector('.mantine-Skeleton-root') === null");
    }

    private static String name(String path, Words words, String width) {
        return path.substring(1).replaceAll("[/?=]", "-") + "-" + words.language() + "-" + width;
    }
}
