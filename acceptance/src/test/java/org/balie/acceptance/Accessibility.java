package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// axe-core, as the console's packages bring it, run inside a page.
final class Accessibility {
    private static final Path AXE = Path.of("../console/node_modules/axe-core/axe.min.js");

    private static final String FINDINGS =
            """
            async () => {
              const { violations } = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              });
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
        assertEquals(List.of(), page.evaluate(FINDINGS), where);
    }
}
