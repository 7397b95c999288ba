package org.balie.session.handling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.balie.session.core.Terms;

/// How long sessions wait for what, and how much they hold. See [Terms] for each.
@ConfigMapping(prefix = "balie.session.terms")
interface TermsSettings {
    /// For a lost connection to come back (rule SES-10).
    @WithDefault("120s")
    Duration grace();

    /// For an assistant to take control whose holder is gone.
    @WithDefault("30s")
    Duration controlOffer();

    /// For the customer to answer a question.
    @WithDefault("60s")
    Duration consent();

    /// For the owner of a screen to choose one in the browser.
    @WithDefault("120s")
    Duration choosing();

    /// For the primary agent to let somebody in.
    @WithDefault("10m")
    Duration lobby();

    /// For another agent to accept a session that went back to its queue. The queue's own maximum
    /// wait usually comes first.
    @WithDefault("4h")
    Duration queued();

    /// For anybody to come back to an empty session.
    @WithDefault("30m")
    Duration deserted();

    /// For agents to finish their notes after the end.
    @WithDefault("1h")
    Duration notesAfterEnd();

    /// Participants at one time.
    @WithDefault("20")
    int present();

    /// Participants over the life of a session.
    @WithDefault("200")
    int participants();

    /// Lines of chat.
    @WithDefault("5000")
    int lines();

    /// Questions to customers.
    @WithDefault("500")
    int consents();

    default Terms terms() {
        return new Terms(
                grace(),
                controlOffer(),
                consent(),
                choosing(),
                lobby(),
                queued(),
                deserted(),
                notesAfterEnd(),
                present(),
                participants(),
                lines(),
                consents());
    }
}
