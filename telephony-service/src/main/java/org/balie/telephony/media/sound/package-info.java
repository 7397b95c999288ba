/// Sound itself: codecs, jitter buffer, keys, mixer, players, recorder.
///
/// Inside it is linear, 16 bits, [org.balie.telephony.media.Clip#RATE] samples a second, in frames
/// of [Frame#SAMPLES]. Nothing here knows of sockets, threads or clocks, but for [Recorder], which
/// has a thread of its own. Everything belongs to one thread, unless it says otherwise, and works
/// on the caller's arrays: nothing is allocated per frame, but by the port of Opus inside.
@NullMarked
package org.balie.telephony.media.sound;

import org.jspecify.annotations.NullMarked;
