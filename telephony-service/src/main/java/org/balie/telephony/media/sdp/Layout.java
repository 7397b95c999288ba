package org.balie.telephony.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The streams of a session in their places, which never change once they were there (RFC 3264
/// section 8): one is ours, all others are declined.
///
/// @param audio the place of ours
record Layout(List<Place> places, int audio) {
    /// @param mid by which a browser knows it
    record Place(String type, String protocol, List<String> formats, Optional<String> mid) {
        Place {
            formats = List.copyOf(formats);
        }
    }

    Layout {
        places = List.copyOf(places);
    }

    static Layout alone(Optional<String> mid) {
        return new Layout(List.of(new Place("audio", "", List.of(), mid)), 0);
    }

    static Layout of(SessionDescription offer, int audio) {
        return new Layout(
                offer.streams().stream()
                        .map(
                                each ->
                                        new Place(
                                                each.type(),
                                                each.protocol(),
                                                each.formats(),
                                                each.attributes().first("mid")))
                        .toList(),
                audio);
    }

    Optional<String> mid() {
        return places.get(audio).mid();
    }

    /// The lines of all streams.
    ///
    /// @param ours those of our stream
    List<String> lines(List<String> ours) {
        List<String> all = new ArrayList<>();
        for (int each = 0; each < places.size(); each++) {
            if (each == audio) {
                all.addAll(ours);
            } else {
                Place place = places.get(each);
                all.add(
                        "m=%s 0 %s %s"
                                .formatted(
                                        place.type(),
                                        place.protocol(),
                                        String.join(" ", place.formats())));
                place.mid().ifPresent(mid -> all.add("a=mid:" + mid));
                all.add("a=inactive");
            }
        }
        return all;
    }
}
