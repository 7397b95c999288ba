package org.balie.recording.products;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Where screen and cameras stand in a film of 1280 × 720: the screen large on the left with the
/// cameras in a column beside it, or cameras alone in a square.
///
/// @param length of the film
record FilmLayout(boolean screen, int cameras, Duration length) {
    static final int MOST_CAMERAS = 4;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int COLUMN = 256;
    private static final int SMALL = 180;

    private record Place(int x, int y, int width, int height) {}

    /// For ffmpeg: its inputs are the screen, if there is one, and then the cameras; its output is
    /// `[film]`.
    String filter() {
        var parts = new ArrayList<String>();
        parts.add(
                "color=c=black:s=%dx%d:r=25:d=%s[base0]"
                        .formatted(WIDTH, HEIGHT, Lane.seconds(length)));
        List<Place> places = places();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String next = i + 1 == places.size() ? "film" : "base" + (i + 1);
            parts.add("[%d:v]%s[in%d]".formatted(i, Alike.fit(place.width(), place.height()), i));
            parts.add(
                    "[base%d][in%d]overlay=%d:%d:eof_action=pass[%s]"
                            .formatted(i, i, place.x(), place.y(), next));
        }
        if (places.isEmpty()) {
            parts.add("[base0]null[film]");
        }
        return String.join(";", parts);
    }

    private List<Place> places() {
        var all = new ArrayList<Place>();
        if (screen) {
            all.add(new Place(0, 0, cameras == 0 ? WIDTH : WIDTH - COLUMN, HEIGHT));
        }
        for (int i = 0; i < cameras; i++) {
            all.add(screen ? beside(i) : among(i));
        }
        return all;
    }

    private static Place beside(int camera) {
        return new Place(WIDTH - COLUMN, camera * SMALL, COLUMN, SMALL);
    }

    private Place among(int camera) {
        if (cameras == 1) {
            return new Place(0, 0, WIDTH, HEIGHT);
        }
        return new Place(camera % 2 * WIDTH / 2, camera / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
    }
}
