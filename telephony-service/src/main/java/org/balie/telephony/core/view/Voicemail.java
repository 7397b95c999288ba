package org.balie.telephony.core.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Privilege;

/// The messages that one person may listen to (TEL-23), the latest first. Deleted ones are there
/// too, as long as they can come back.
public record Voicemail(List<MessageView> messages) {

    /// One message, as the viewer sees it.
    ///
    /// @param forWhom whose line it was left on; empty on one's own
    /// @param granted which of the three voicemail privileges the viewer has here
    public record MessageView(Message message, Optional<Named> forWhom, Set<Privilege> granted) {
        public MessageView {
            granted = Set.copyOf(granted);
        }
    }

    public Voicemail {
        messages = List.copyOf(messages);
    }

    public static Voicemail of(Exchange exchange, PersonId viewer) {
        return new Voicemail(
                exchange.messages()
                        .filter(
                                message ->
                                        exchange.may(viewer, message, Privilege.LISTEN_VOICEMAIL))
                        .sorted(Comparator.comparing(Message::leftAt).reversed())
                        .map(message -> view(exchange, viewer, message))
                        .toList());
    }

    /// Only those on the lines of one delegator.
    public Voicemail of(PersonId delegator) {
        return new Voicemail(
                messages.stream()
                        .filter(
                                each ->
                                        each.forWhom()
                                                .map(Named::id)
                                                .filter(delegator::equals)
                                                .isPresent())
                        .toList());
    }

    private static MessageView view(Exchange exchange, PersonId viewer, Message message) {
        Optional<Named> forWhom =
                message.mailbox() instanceof Identity.OfLine(var line)
                        ? exchange.line(line)
                                .map(Line::owner)
                                .filter(owner -> !owner.equals(viewer))
                                .map(owner -> new Named(owner, exchange.nameOf(owner)))
                        : Optional.empty();
        Set<Privilege> granted =
                Stream.of(
                                Privilege.LISTEN_VOICEMAIL,
                                Privilege.DOWNLOAD_VOICEMAIL,
                                Privilege.DELETE_VOICEMAIL)
                        .filter(each -> exchange.may(viewer, message, each))
                        .collect(Collectors.toSet());
        return new MessageView(message, forWhom, granted);
    }
}
