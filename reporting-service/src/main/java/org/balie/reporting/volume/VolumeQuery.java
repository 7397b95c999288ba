package org.balie.reporting.volume;

import org.balie.reporting.reading.RowFilter;

/// A question to the call volume report.
record VolumeQuery(RowFilter filter, By by) {
    /// The longest period that is told day by day or hour by hour.
    static final int MOST_DAYS = 400;
}
