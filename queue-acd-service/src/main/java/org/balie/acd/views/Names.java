package org.balie.acd.views;

import org.balie.acd.core.Floor;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Request;

/// What things on a floor are called; their id when they have gone.
final class Names {
    private Names() {}

    static String of(Floor floor, QueueId id) {
        return floor.queue(id).map(queue -> queue.settings().name()).orElse(id.value());
    }

    static String of(Floor floor, AgentId id) {
        return floor.agent(id).map(agent -> agent.settings().name()).orElse(id.value());
    }

    static String ofQueue(Floor floor, Request request) {
        return request.queue().map(id -> of(floor, id)).orElse("");
    }
}
