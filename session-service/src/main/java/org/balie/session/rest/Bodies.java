package org.balie.session.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.balie.session.core.Command.NotesDraft;
import org.jspecify.annotations.Nullable;

/// What requests carry, with the limits of each field.
final class Bodies {
    private static final String PARTICIPANT = "p[1-9][0-9]{0,5}";

    record NewSession(
            @NotBlank @Size(max = 200) String topic,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 50) String> trackingCodes,
            boolean approval) {}

    record Join(
            @NotNull @Pattern(regexp = "[0-9]{9}") String number,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}") String language) {}

    record Invitation(
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 1000) String message) {}

    record Message(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Pattern(regexp = PARTICIPANT) String to,
            @NotBlank @Size(max = 100) String clientId) {}

    record OwnMedia(
            @Nullable @Pattern(regexp = "in|out") String voice,
            @Nullable Boolean muted,
            @Nullable @Pattern(regexp = "off|on|hidden") String camera,
            @Nullable @Pattern(regexp = "off|on") String screen,
            @Nullable
                    @Pattern(
                            regexp =
                                    "no-camera|no-microphone|no-screen|permission-refused"
                                            + "|device-busy|no-route|cancelled")
                    String problem) {}

    record HandOver(
            @NotNull @Pattern(regexp = PARTICIPANT) String to,
            @NotNull @Pattern(regexp = "stay|leave") String then) {}

    record NotesText(@NotNull @Size(max = 20_000) String text, @PositiveOrZero int version) {
        NotesDraft draft() {
            return new NotesDraft(text, version);
        }
    }

    record End(@Nullable @jakarta.validation.Valid NotesText notes) {}

    record ConsentReply(boolean allow, boolean everything) {}

    record Revocation(
            @Nullable @Pattern(regexp = "voice|video|view-screen|show-screen|recording")
                    String activity) {}

    record Stars(@Min(1) @Max(5) int stars, @NotNull @Size(max = 2000) String comment) {}

    record Items<T>(List<T> items) {}

    private Bodies() {}
}
