package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// axe-core, as the console's packages bring it, run inside a page.
final class Accessibility {
    private static final Path AXE = Path.of("../console/node_modules/axe-core/axe.min.js");

    /// All rules, or those that another colour scheme can break.
    private static final Map<String, ?> EVERYTHING =
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of(
                            "wcag2a",
                            "wcag2aa",
                            "wcag21a",
                            "wcag21aa",
                            "wcag22aa",
                            "best-practice"));

    private static final Map<String, ?> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String FINDINGS =
            """
            async runOnly => {
              const { violations } = await axe.run(document, { runOnly });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => id + ': ' + nodes.map(node =>
                  node.target.join(' ') + ' ' + node.html + ' ' + node.failureSummary).join(', '));
            }
            """;

    private final String source;

    Accessibility() {
        try {
            this.source = Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core comes with the console's packages", e);
        }
    }

    /// No finding of axe that it calls serious or critical.
    void check(Page page, String where) {
        // evaluated, not added as a script: the pages' policy allows no foreign scripts
        page.evaluate(source + "; 0");
        assertEquals(List.of(), page.evaluate(FINDINGS, EVERYTHING), where);
    }

    /// The same for colours alone, after a [#check] of the page as it is.
    void checkColours(Page page, String where) {
        assertEquals(List.of(), page.evaluate(FINDINGS, COLOURS), where);
    }
}
