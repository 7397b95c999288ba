package org.balie.platform.identity;

/// The roles' names, for `@RolesAllowed`.
public final class Roles {
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    public static final String VISITOR = "visitor";

    private Roles() {}
}
