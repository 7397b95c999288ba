package org.balie.acceptance;

import com.microsoft.playwright.Page;

/// A source by which sound and picture can be held against each other: at every even second of the
/// clock that all pages of a machine share, what is seen turns white and what is heard beeps. The
/// distance between the two in a recording is what was put there on the way.
final class FlashAndBeep {
    static final int EVERY_MILLIS = 2_000;

    private static final String CLOCK =
            """
            const EVERY = 2000, FLASH = 300, BEEP = 150, FRAME = 50;
            const now = () => performance.timeOrigin + performance.now();
            // a timer may be a moment early
            const isLit = () => (now() + 2) % EVERY < FLASH;
            """;

    private static final String DEVICES =
            """
            (() => {
              %s
              function microphone(hertz) {
                const context = new AudioContext();
                const out = context.createMediaStreamDestination();
                const tone = new OscillatorNode(context, { frequency: hertz });
                const gain = new GainNode(context, { gain: 0 });
                tone.connect(gain).connect(out);
                tone.start();
                let next = Math.ceil((now() + 1000) / EVERY) * EVERY;
                // what is read of the sound's clock may be a little old, never too new
                const readings = [];
                setInterval(() => {
                  readings.push(context.currentTime * 1000 - now());
                  if (readings.length > 40) readings.shift();
                  if (next - now() > 500) return;
                  if (next - now() > 100) {
                    const at = (next + Math.max(...readings)) / 1000;
                    gain.gain.setValueAtTime(0.5, at);
                    gain.gain.setValueAtTime(0, at + BEEP / 1000);
                  }
                  next += EVERY;
                }, 50);
                return out.stream.getAudioTracks()[0];
              }
              function camera() {
                const picture = new OffscreenCanvas(320, 180);
                const pen = picture.getContext('2d');
                const track = new MediaStreamTrackGenerator({ kind: 'video' });
                const writer = track.writable.getWriter();
                const show = () => {
                  pen.fillStyle = isLit() ? '#fff' : '#000';
                  pen.fillRect(0, 0, 320, 180);
                  pen.fillStyle = '#888';
                  pen.fillRect((now() / 10) %% 300, 160, 12, 12);
                  const frame = new VideoFrame(picture, { timestamp: Math.round(performance.now() * 1000) });
                  writer.write(frame).then(() => setTimeout(show, FRAME - (now() %% FRAME)), () => frame.close());
                };
                show();
                return track;
              }
              if (!navigator.mediaDevices) return;
              navigator.mediaDevices.getUserMedia = async ({ audio, video }) => {
                const tracks = [];
                if (audio) tracks.push(microphone(%d));
                if (video) tracks.push(camera());
                return new MediaStream(tracks);
              };
            })();
            """;

    private static final String PAGE =
            """
            () => {
              %s
              const board = document.createElement('div');
              board.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
              const dot = document.createElement('i');
              dot.style.cssText = 'position:absolute;top:40%%;width:40px;height:40px;background:#888';
              board.append(dot);
              document.body.append(board);
              const show = () => {
                board.style.background = isLit() ? '#fff' : '#000';
                // a picture in which nothing moves is not sent
                dot.style.left = 10 + ((now() / 100) %% 50) + 'vw';
                setTimeout(show, FRAME - (now() %% FRAME));
              };
              show();
            }
            """
                    .formatted(CLOCK);

    private FlashAndBeep() {}

    /// A page shows this instead of itself, and is small, so that a machine with two processors
    /// keeps up with it.
    static void show(Page page) {
        page.setViewportSize(800, 500);
        page.evaluate(PAGE);
    }

    /// Camera and microphone of a browser, as a script that each of its pages begins with.
    ///
    /// @param hertz of the beep, by which voices are told apart
    static String devices(int hertz) {
        return DEVICES.formatted(CLOCK, hertz);
    }
}
