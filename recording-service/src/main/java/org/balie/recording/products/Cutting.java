package org.balie.recording.products;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.balie.recording.core.Montage;
import org.balie.recording.ffmpeg.Ffmpeg;
import org.balie.recording.ffmpeg.Probe.Kind;
import org.balie.recording.ffmpeg.ProgramFailed;
import org.balie.recording.sealed.TrackKind;

/// Makes one file of all shots of a recording.
final class Cutting {
    private final Path folder;
    private final List<Shot> shots;
    private final Duration limit;
    private final Consumer<Integer> percent;

    /// @param limit for each program that runs
    /// @param percent is told how much is done
    Cutting(Path folder, List<Shot> shots, Duration limit, Consumer<Integer> percent) {
        this.folder = folder;
        this.shots = List.copyOf(shots);
        this.limit = limit;
        this.percent = percent;
    }

    /// Screen and voices, or else whatever there is: copied where the file can hold it.
    String join(ProductKind product) throws IOException, ProgramFailed {
        List<Shot> pictures = pictures();
        List<Shot> sounds = sounds();
        var used = new ArrayList<>(pictures);
        sounds.stream().filter(shot -> !used.contains(shot)).forEach(used::add);
        Montage montage = montage(used);
        var inputs = new ArrayList<String>();
        var maps = new ArrayList<String>();
        var alike = new Alike(product, folder, limit);
        if (!pictures.isEmpty()) {
            List<Shot> fitting = alike.make(pictures, Kind.PICTURE);
            inputs.addAll(Lane.write(folder, "pictures", fitting, montage).input());
            maps.addAll(List.of("-map", "0:v:0"));
        }
        if (!sounds.isEmpty()) {
            List<Shot> fitting = alike.make(sounds, Kind.SOUND);
            inputs.addAll(Lane.write(folder, "sounds", fitting, montage).input());
            maps.addAll(List.of("-map", (pictures.isEmpty() ? 0 : 1) + ":a:0"));
        }
        var arguments = new ArrayList<>(inputs);
        arguments.addAll(maps);
        arguments.addAll(List.of("-c", "copy", "-map_metadata", "-1"));
        return finish(product, arguments, montage);
    }

    /// Screen and cameras side by side.
    String film() throws IOException, ProgramFailed {
        Montage montage = montage(shots);
        var alike = new Alike(ProductKind.FILM, folder, limit);
        var inputs = new ArrayList<String>();
        int number = 0;
        List<Shot> screens = of(TrackKind.SCREEN, Kind.PICTURE);
        if (!screens.isEmpty()) {
            inputs.addAll(Lane.write(folder, "screen", sameCodec(screens, alike), montage).input());
            number++;
        }
        int cameras = 0;
        for (List<Shot> camera : cameras()) {
            if (cameras < FilmLayout.MOST_CAMERAS) {
                cameras++;
                inputs.addAll(
                        Lane.write(folder, "camera-" + cameras, sameCodec(camera, alike), montage)
                                .input());
                number++;
            }
        }
        List<Shot> sounds = sounds();
        var arguments = new ArrayList<String>();
        if (!sounds.isEmpty()) {
            inputs.addAll(
                    Lane.write(folder, "sounds", alike.make(sounds, Kind.SOUND), montage).input());
            arguments.addAll(List.of("-map", number + ":a:0", "-c:a", "copy"));
        }
        var layout = new FilmLayout(!screens.isEmpty(), cameras, montage.length());
        var all = new ArrayList<>(inputs);
        all.addAll(List.of("-filter_complex", layout.filter(), "-map", "[film]"));
        all.addAll(arguments);
        all.addAll(Encoders.picture(ProductKind.FILM));
        all.addAll(List.of("-map_metadata", "-1"));
        return finish(ProductKind.FILM, all, montage);
    }

    private String finish(ProductKind product, List<String> arguments, Montage montage)
            throws ProgramFailed {
        String file = "product." + product.extension();
        var all = new ArrayList<>(arguments);
        all.addAll(Encoders.container(product));
        all.add(file);
        long whole = Math.max(1, montage.length().toMillis());
        Ffmpeg.make(
                all,
                folder,
                limit,
                done -> percent.accept((int) Math.clamp(100 * done.toMillis() / whole, 0, 99)));
        return file;
    }

    /// All are decoded anyway; only one after another needs one codec.
    private static List<Shot> sameCodec(List<Shot> lane, Alike alike) throws ProgramFailed {
        boolean one =
                lane.stream()
                                .flatMap(shot -> shot.stream(Kind.PICTURE).stream())
                                .map(each -> each.codec())
                                .distinct()
                                .count()
                        <= 1;
        return one ? lane : alike.make(lane, Kind.PICTURE);
    }

    List<Shot> pictures() {
        List<Shot> screens = of(TrackKind.SCREEN, Kind.PICTURE);
        if (!screens.isEmpty()) {
            return screens;
        }
        List<Shot> uploads = of(TrackKind.UPLOAD, Kind.PICTURE);
        if (!uploads.isEmpty()) {
            return uploads;
        }
        return cameras().stream().findFirst().orElse(List.of());
    }

    private List<Shot> sounds() {
        return shots.stream()
                .filter(shot -> shot.track().kind() != TrackKind.SCREEN)
                .filter(shot -> shot.track().kind() != TrackKind.CAMERA)
                .filter(shot -> shot.stream(Kind.SOUND).isPresent())
                .toList();
    }

    private List<List<Shot>> cameras() {
        Map<String, List<Shot>> byPerson = new LinkedHashMap<>();
        for (Shot shot : of(TrackKind.CAMERA, Kind.PICTURE)) {
            byPerson.computeIfAbsent(
                            shot.track().participantId().orElse(""), _ -> new ArrayList<>())
                    .add(shot);
        }
        return List.copyOf(byPerson.values());
    }

    private List<Shot> of(TrackKind kind, Kind content) {
        return shots.stream()
                .filter(shot -> shot.track().kind() == kind)
                .filter(shot -> shot.stream(content).isPresent())
                .toList();
    }

    private static Montage montage(List<Shot> shots) {
        return Montage.of(shots.stream().map(Shot::clip).toList());
    }
}
