package org.balie.acd.commands;

import java.time.Instant;
import java.util.UUID;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.Id.CommandId;
import org.balie.acd.json.CoreJson;
import org.balie.contracts.Topics;
import org.balie.platform.json.UnreadableJson;
import org.balie.platform.outbox.OutgoingEvent;

/// Commands as they travel. The topic is private to this service, so its format may change with the
/// code as long as a rolling update can read what the older version wrote.
public final class CommandCodec {
    private CommandCodec() {}

    public static IssuedCommand issue(Instant at, Actor actor, FloorCommand command) {
        return new IssuedCommand(new CommandId(UUID.randomUUID()), at, actor, command);
    }

    public static String encode(IssuedCommand command) {
        return CoreJson.write(command, IssuedCommand.class);
    }

    /// @throws UnreadableJson when the text is no command
    public static IssuedCommand decode(String text) {
        return CoreJson.read(text, IssuedCommand.class);
    }

    /// For the outbox, when the command must go out exactly if a transaction commits.
    public static OutgoingEvent outgoing(String siteId, IssuedCommand command) {
        return new OutgoingEvent(Topics.ACD_COMMANDS, siteId, encode(command));
    }
}
