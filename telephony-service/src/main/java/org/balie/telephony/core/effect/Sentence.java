package org.balie.telephony.core.effect;

import org.balie.telephony.core.Report;

/// What a caller hears in a queue, in the queue's language.
public sealed interface Sentence {

    /// To whom has just arrived.
    record Welcome() implements Sentence {}

    /// @param number in the line; 1 is next
    record Place(int number) implements Sentence {}

    /// Nobody comes; the caller is let go after this.
    record Farewell(Report.GaveUp why) implements Sentence {}
}
