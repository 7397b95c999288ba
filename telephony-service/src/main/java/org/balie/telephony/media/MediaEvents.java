package org.balie.telephony.media;

/// Who is told what happens in the media part.
public interface MediaEvents {

    /// Called on one thread, one event after the other. It may take its time: packets don't wait
    /// for it. Ten thousand events are kept; more are dropped and logged.
    void on(MediaEvent event);
}
