package org.balie.acd.journal;

import org.balie.acd.core.NumberedEvent;
import org.balie.acd.journal.Batch.Notice;
import org.balie.acd.json.CoreJson;

/// Rows of the journal as text.
final class JournalCodec {
    private JournalCodec() {}

    static String encode(NumberedEvent event) {
        return CoreJson.write(event, NumberedEvent.class);
    }

    static NumberedEvent decodeEvent(String text) {
        return CoreJson.read(text, NumberedEvent.class);
    }

    static String encode(Notice notice) {
        return CoreJson.write(notice, Notice.class);
    }

    static Notice decodeNotice(String text) {
        return CoreJson.read(text, Notice.class);
    }
}
