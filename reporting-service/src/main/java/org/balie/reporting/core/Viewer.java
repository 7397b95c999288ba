package org.balie.reporting.core;

/// Whose eyes a report is for (rule REP-10). Every reading needs one; there is none without a site.
public sealed interface Viewer {

    String siteId();

    /// A supervisor or an administrator: everything of the site.
    record WholeSite(String siteId) implements Viewer {}

    /// An agent: the sessions the agent took part in.
    record OwnSessions(String siteId, String agentId) implements Viewer {}
}
