/// How a report is asked for and read: parameters, whose rows, pages, streams, CSV.
///
/// Every statement that reads rows is built from a [RowFilter], and a filter cannot be made without
/// a [org.balie.reporting.core.Viewer]: the site is part of every statement.
@NullMarked
package org.balie.reporting.reading;

import org.jspecify.annotations.NullMarked;
