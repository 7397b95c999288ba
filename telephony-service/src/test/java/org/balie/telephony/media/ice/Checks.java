package org.balie.telephony.media.ice;

/// Checks of a browser, for tests of what is built on them.
public final class Checks {

    private Checks() {}

    /// @param user both fragments, ours first
    public static byte[] nominating(String user, String password) throws Exception {
        return Check.of(user).nominating().signed(password).bytes();
    }
}
