package org.balie.telephony.media.sound;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Sound;
import org.junit.jupiter.api.Test;

/// What happens in every frame of every call makes no garbage.
class HotPathTest {
    private static final int PEOPLE = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Codec[] codecs = {Codec.PCMU, Codec.PCMA, Codec.G722};
    private final JitterBuffer[] buffers = new JitterBuffer[PEOPLE];
    private final Encoder[] encoders = new Encoder[PEOPLE];
    private final KeySender[] senders = new KeySender[PEOPLE];
    private final KeyReceiver[] receivers = new KeyReceiver[PEOPLE];
    private final short[][] spoken = new short[PEOPLE][Frame.SAMPLES];
    private final short[] heard = new short[Frame.SAMPLES];
    private final byte[] payload = new byte[Frame.TICKS];
    private final Mixer mixer = new Mixer(PEOPLE + 1);
    private final SoundPlayer music = SoundPlayer.of(new Sound.HoldMusic());
    private int number;
    private int pressed;

    private void frame() {
        for (int i = 0; i < PEOPLE; i++) {
            // Every eleventh packet is lost, so that there is something to conceal.
            if (number % 11 != i) {
                buffers[i].put(codecs[i], number & 0xffff, 160 * number, payload, 0, 160);
            }
            buffers[i].take(spoken[i]);
            mixer.speak(i, spoken[i]);
        }
        music.next(heard);
        mixer.speak(PEOPLE, heard);
        for (int i = 0; i < PEOPLE; i++) {
            mixer.listen(i, heard);
            encoders[i].encode(heard, 0, Frame.SAMPLES, payload, 0);
            if (senders[i].next(160 * number, Frame.CLOCK, payload, 0) > 0) {
                receivers[i].packet(
                        senders[i].timestamp(), Frame.CLOCK, payload, 0, KeySender.BYTES);
            }
            receivers[i].frame();
        }
        mixer.next();
        number++;
    }

    @Test
    void frames_make_no_garbage() {
        for (int i = 0; i < PEOPLE; i++) {
            buffers[i] = new JitterBuffer();
            encoders[i] = Encoder.of(codecs[i]);
            senders[i] = new KeySender();
            receivers[i] =
                    new KeyReceiver(
                            new KeyReceiver.Keys() {
                                @Override
                                public void pressed(char key) {
                                    pressed++;
                                }

                                @Override
                                public void released(char key, int ticks) {
                                    pressed--;
                                }
                            });
            mixer.hears(i, PEOPLE, 0.1);
            for (int other = 0; other < PEOPLE; other++) {
                mixer.hears(i, other, i == other ? 0 : 1);
            }
        }
        for (int i = 0; i < 500; i++) {
            frame();
        }
        for (KeySender sender : senders) {
            sender.dial("0123456789*#ABCD");
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 2000; i++) {
            frame();
        }
        long made = threads.getCurrentThreadAllocatedBytes() - before;
        // Less than a byte a frame of each: what the virtual machine itself needs.
        assertTrue(made < 4000, made + " bytes in 2000 frames");
        assertTrue(pressed == 0 && number == 2500);
    }
}
