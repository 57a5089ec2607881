package org.kcpd.division.web.personnel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.TransferVerb;
import org.kcpd.division.personnel.query.TransferDetail;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/**
 * One transfer request as its page shows it.
 *
 * @param offered the watch that is offered, "" while none is
 * @param may the verbs allowed now by their names: {@code may.WITHDRAW}
 * @param history newest first
 */
public record TransferCard(
        String state,
        String tone,
        String icon,
        String from,
        String wanted,
        String offered,
        Map<String, Boolean> may,
        List<Moment> history) {

    static TransferCard of(TransferDetail request, Places places, Messages texts) {
        return new TransferCard(
                texts.name("transfers.state", request.state()),
                Looks.tone(request.state()),
                Looks.icon(request.state()),
                places.site(request.siteId()),
                places.wish(request.wantedSiteId(), request.wantedElementId(), request.wantedWatchId()),
                places.watch(request.offeredWatchId()),
                request.may().stream().collect(Collectors.toMap(TransferVerb::name, verb -> true)),
                history(request, texts));
    }

    private static List<Moment> history(TransferDetail request, Messages texts) {
        return request.history().stream()
                .sorted(Comparator.comparing(TransferDetail.Step::at).reversed())
                .map(step -> new Moment(
                        Formats.at(step.at()),
                        texts.of("transfers.did." + step.verb(), step.by().name()),
                        step.reason(),
                        Looks.tone(step.verb()),
                        Looks.icon(step.verb()),
                        ""))
                .toList();
    }
}
