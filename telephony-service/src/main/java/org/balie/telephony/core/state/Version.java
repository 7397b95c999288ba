package org.balie.telephony.core.state;

/// Which state of a [Setting] somebody has read: the number of the event that configured it last.
/// It grows with every change, and goes on growing when the thing is removed and made anew.
public record Version(long value) {

    /// Of what is not there, or of what nobody has ever set.
    public static final Version NONE = new Version(0);

    /// Of everything that a snapshot without versions holds, whichever snapshot it is: what changes
    /// after it gets a higher one.
    public static final Version BEFORE_VERSIONS = new Version(1);
}
