package org.balie.telephony.engine;

/// This replica does not decide for the site; whether the command was carried out is not known, and
/// it may be given again.
final class NotOwner extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOwner() {
        super("another replica has the site", null, false, false);
    }
}
