package org.balie.reporting.sessions;

import org.balie.reporting.reading.RowFilter;

/// A question to the session query tool.
///
/// @param page counts from 1
/// @param size rows on a page
record SessionsQuery(
        RowFilter filter, SortColumn sort, SortDirection direction, int page, int size) {
    static final int LARGEST_PAGE = 200;

    /// Skipped rows are read by the database all the same, so nobody leafs further than this; who
    /// wants everything takes the CSV.
    static final int DEEPEST_ROW = 50_000;

    long offset() {
        return (page - 1L) * size;
    }

    String orderBy() {
        return sort.orderBy(direction);
    }
}
