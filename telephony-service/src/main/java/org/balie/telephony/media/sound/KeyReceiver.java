package org.balie.telephony.media.sound;

/// Hears the keys that a far end presses, from its telephone-event packets (RFC 4733): each once,
/// though its packets are repeated, come in another order, or do not come at all.
public final class KeyReceiver {

    /// Who is told.
    public interface Keys {
        /// With the first packet that came of it.
        ///
        /// @param key 0 to 9, *, #, A to D
        void pressed(char key);

        /// With the first packet that says that it ended, or when nothing came of it for long.
        ///
        /// @param ticks for how long it was pressed, in ticks of the RTP clock ([Frame#CLOCK])
        void released(char key, int ticks);
    }

    public KeyReceiver(Keys keys) {
        throw new UnsupportedOperationException();
    }

    /// A packet with telephone-event as its payload type came. What can't be read, or is no key, is
    /// passed over.
    ///
    /// @param timestamp that of its RTP header
    public void packet(int timestamp, byte[] payload, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /// A frame's time has passed. To be called all the time: so a key is noticed whose end was
    /// lost.
    public void frame() {
        throw new UnsupportedOperationException();
    }

    /// Another stream begins (a new SSRC): its timestamps have nothing to do with those before. A
    /// key that is pressed counts as released.
    public void reset() {
        throw new UnsupportedOperationException();
    }
}
