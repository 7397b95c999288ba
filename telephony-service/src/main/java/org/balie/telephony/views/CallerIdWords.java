package org.balie.telephony.views;

import java.util.List;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.view.CallerIds;
import org.jspecify.annotations.Nullable;

/// A number with which somebody may call (TEL-6).
///
/// @param lineId null: the own number
/// @param forWhom whose line it is, for everybody else
public record CallerIdWords(@Nullable String lineId, String number, @Nullable String forWhom) {
    public static List<CallerIdWords> of(Exchange exchange, PersonId viewer) {
        return CallerIds.of(exchange, viewer).choices().stream()
                .map(
                        choice ->
                                new CallerIdWords(
                                        choice.line().map(LineId::value).orElse(null),
                                        choice.number().value(),
                                        choice.onBehalfOf().orElse(null)))
                .toList();
    }
}
