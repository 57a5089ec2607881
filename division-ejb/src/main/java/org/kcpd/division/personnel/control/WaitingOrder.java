package org.kcpd.division.personnel.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.TransferRequest;

/**
 * First come, first served (domain section 2): a vacancy goes to the first who waits for it; passing somebody over needs
 * good cause in writing, which {@code TransferRequests.skip} records for the next vacancy.
 */
final class WaitingOrder {
    private WaitingOrder() {}

    /**
     * Who would be passed over without good cause.
     *
     * @param waiting who waits for the same element of the same site, first come first
     * @param chosen who shall get it now; they pass nobody of themselves over
     * @param watch the vacancy's watch; empty when the chosen one takes any
     */
    static List<TransferRequest> passedOver(
            List<TransferRequest> waiting,
            TransferRequest one,
            Collection<TransferRequest> chosen,
            Optional<Long> watch) {
        return waiting.stream()
                .takeWhile(request -> request.id() != one.id())
                .filter(request -> !chosen.contains(request))
                .filter(request -> wants(request, watch))
                .filter(request ->
                        request.offeredAt().isEmpty() && request.skippedAt().isEmpty())
                .toList();
    }

    /** Whether the vacancy's watch is one the member wants. */
    static boolean wants(TransferRequest request, Optional<Long> watch) {
        return watch.isEmpty()
                || request.wanted().watchId().isEmpty()
                || request.wanted().watchId().equals(watch);
    }
}
