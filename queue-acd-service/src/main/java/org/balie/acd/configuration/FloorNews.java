package org.balie.acd.configuration;

import java.util.Optional;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.ConfigureAgent;
import org.balie.acd.core.FloorCommand.ConfigureQueue;
import org.balie.acd.core.FloorCommand.ConfigureSite;
import org.balie.acd.core.FloorCommand.RemoveAgent;
import org.balie.acd.core.FloorCommand.RemoveQueue;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.PersonSettings;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteSettings;

/// What the floor has to hear of a change. It knows nothing of entry points: these are read when a
/// customer comes in.
final class FloorNews {
    private FloorNews() {}

    static Optional<FloorCommand> of(Settings written) {
        return switch (written) {
            case SiteSettings site -> Optional.of(new ConfigureSite(site.toFloor()));
            case QueueSettings queue -> Optional.of(new ConfigureQueue(queue.toFloor()));
            case PersonSettings person -> Optional.of(new ConfigureAgent(person.toFloor()));
            case EntryPointSettings _ -> Optional.empty();
        };
    }

    static Optional<FloorCommand> ofRemoved(Settings gone) {
        return switch (gone) {
            case QueueSettings queue -> Optional.of(new RemoveQueue(new QueueId(queue.id())));
            case PersonSettings person ->
                    Optional.of(new RemoveAgent(new AgentId(person.agentId())));
            case EntryPointSettings _ -> Optional.empty();
            case SiteSettings _ -> throw new IllegalArgumentException("a site stays");
        };
    }
}
