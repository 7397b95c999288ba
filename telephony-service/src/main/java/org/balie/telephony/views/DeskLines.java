package org.balie.telephony.views;

import java.util.List;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.views.DeskWords.CallWords;
import org.balie.telephony.views.DeskWords.LineWords;

/// The Lines view of one person (TEL-7).
///
/// @param personal the person's own calls that are on nobody's line
public record DeskLines(List<LineWords> lines, List<CallWords> personal) {
    public static DeskLines of(Exchange exchange, PersonId viewer) {
        Lines lines = Lines.of(exchange, viewer);
        return new DeskLines(
                lines.lines().stream().map(line -> LineWords.of(line, viewer)).toList(),
                lines.personal().stream().map(CallWords::of).toList());
    }
}
