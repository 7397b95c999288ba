package org.balie.reporting.sessions;

import java.util.List;

/// One page of rows.
///
/// @param total rows on all pages
record SessionsPage(List<SessionRow> items, int page, int size, long total) {}
