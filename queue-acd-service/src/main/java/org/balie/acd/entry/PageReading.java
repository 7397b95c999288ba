package org.balie.acd.entry;

import java.util.Locale;
import org.balie.acd.settings.PlainText;
import org.balie.contracts.Customer.PageVisit;
import org.jspecify.annotations.Nullable;

/// Reads where a customer was. Customers don't choose what stands here, so nothing is refused: what
/// is too long is cut, what is no web address is left out.
final class PageReading {
    private static final int URL = 2000;
    private static final int TITLE = 300;
    private static final int BROWSER = 400;

    private PageReading() {}

    static PageVisit read(HelpRequest.@Nullable Page page) {
        if (page == null) {
            return new PageVisit("", "", "", "");
        }
        return new PageVisit(
                address(page.url()),
                line(page.title(), TITLE),
                address(page.referrer()),
                line(page.browser(), BROWSER));
    }

    /// Only web addresses: a desk shows this as a link, and a link must not run anything.
    private static String address(@Nullable String given) {
        var text = line(given, URL);
        var scheme = text.toLowerCase(Locale.ROOT);
        return scheme.startsWith("https://") || scheme.startsWith("http://") ? text : "";
    }

    private static String line(@Nullable String given, int longest) {
        var kept = new StringBuilder();
        if (given != null) {
            given.codePoints()
                    .limit(longest)
                    .filter(c -> PlainText.isLine(Character.toString(c)))
                    .forEach(kept::appendCodePoint);
        }
        return kept.toString();
    }
}
