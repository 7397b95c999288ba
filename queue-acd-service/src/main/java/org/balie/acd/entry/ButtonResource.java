package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.settings.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What the button and the form of an entry point show (rules ACD-1 and ACD-2). Public.
@Path("/api/acd/entry-points/{id}")
@PermitAll
public class ButtonResource {
    private static final Words CLOSED = new Words("Closed at the moment", "Op dit moment gesloten");

    /// What a page of another origin needs to draw the button.
    record Button(
            String entryPointId,
            String label,
            boolean open,
            String closedText,
            String language,
            String helpUrl) {}

    private final EntryPoints entryPoints;
    private final String publicUrl;

    ButtonResource(
            EntryPoints entryPoints, @ConfigProperty(name = "balie.public-url") String publicUrl) {
        this.entryPoints = entryPoints;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("button")
    public Uni<RestResponse<Button>> button(
            String id,
            @RestQuery @DefaultValue("en") String lang,
            @HeaderParam("Origin") @Nullable String origin) {
        return entryPoints
                .find(id)
                .flatMap(
                        entryPoint ->
                                entryPoints
                                        .closedReason(entryPoint)
                                        .map(closed -> button(entryPoint, lang, closed.isEmpty()))
                                        .map(button -> answer(button, entryPoint, origin)));
    }

    private Button button(EntryPoint entryPoint, String lang, boolean open) {
        var settings = entryPoint.settings();
        var language = settings.speak(lang);
        return new Button(
                settings.id(),
                settings.buttonLabel().in(language),
                open,
                CLOSED.in(language),
                language,
                publicUrl
                        + "/help/"
                        + URLEncoder.encode(settings.id(), StandardCharsets.UTF_8)
                        + "?lang="
                        + language);
    }

    /// Only pages of the entry point's own origins may read the answer.
    private static RestResponse<Button> answer(
            Button button, EntryPoint entryPoint, @Nullable String origin) {
        var answer =
                RestResponse.ResponseBuilder.ok(button)
                        .header(HttpHeaders.CACHE_CONTROL, "max-age=10")
                        .header(HttpHeaders.VARY, "Origin");
        if (origin != null && entryPoint.settings().origins().contains(origin)) {
            answer.header("Access-Control-Allow-Origin", origin);
        }
        return answer.build();
    }

    @GET
    @Path("form")
    public Uni<FormView> form(String id, @RestQuery @DefaultValue("en") String lang) {
        return entryPoints
                .find(id)
                .flatMap(
                        entryPoint ->
                                entryPoints
                                        .closedReason(entryPoint)
                                        .map(
                                                closed ->
                                                        FormView.of(
                                                                entryPoint.settings(),
                                                                entryPoint.site().name(),
                                                                entryPoint.settings().speak(lang),
                                                                closed.orElse(null))));
    }
}
