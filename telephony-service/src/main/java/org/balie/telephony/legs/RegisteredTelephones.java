package org.balie.telephony.legs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Report;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Registrations;

/// Telephones that have registered can be rung (TEL-26): what is kept of them outlives the process,
/// and their exchange knows before the telephone has its answer.
public final class RegisteredTelephones implements Registrations {
    private final Exchanges exchanges;
    private final Directory directory;
    private final Bindings bindings;

    /// Keeps bindings outside the process.
    public interface Bindings {
        CompletionStage<List<Binding>> all();

        /// @return until when the telephone can be reached, by what is kept now: another process
        ///   may have heard of it later than this one
        CompletionStage<Optional<Instant>> replace(DeviceName device, List<Binding> now);
    }

    public RegisteredTelephones(Exchanges exchanges, Directory directory, Bindings bindings) {
        this.exchanges = exchanges;
        this.directory = directory;
        this.bindings = bindings;
    }

    @Override
    public CompletionStage<List<Binding>> kept() {
        return bindings.all();
    }

    @Override
    public CompletionStage<Void> keep(DeviceName device, List<Binding> now) {
        return bindings.replace(device, now).thenCompose(until -> tell(device, until));
    }

    private CompletionStage<Void> tell(DeviceName device, Optional<Instant> until) {
        return directory
                .station(device)
                .map(
                        station ->
                                exchanges
                                        .send(
                                                station.site(),
                                                Actor.MACHINE,
                                                until.<Report>map(
                                                                it ->
                                                                        new Report.DeviceRegistered(
                                                                                station.person(),
                                                                                station.device(),
                                                                                it))
                                                        .orElseGet(
                                                                () ->
                                                                        new Report.DeviceGone(
                                                                                station.device())))
                                        .<Void>thenApply(_ -> null))
                .orElseGet(() -> CompletableFuture.completedStage(null));
    }
}
