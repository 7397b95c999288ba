package org.balie.acd.views;

import java.time.Instant;
import java.util.Map;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.platform.live.LiveDocument;

/// How a site looks at one moment, for those who draw it.
interface Sight {
    Instant now();

    /// An agent's own documents.
    Map<String, Object> desk(AgentId agent);

    /// A customer's document.
    VisitorDocument visitor(RequestId request, VisitorDocument.Positions positions);

    /// The whole wallboard.
    Map<String, Object> board();

    /// Encodes once what many see.
    LiveDocument encode(Object document);
}
