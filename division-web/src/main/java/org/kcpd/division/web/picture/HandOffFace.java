package org.kcpd.division.web.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.query.HandOffDetail;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/** One hand-off as its page shows it. @param may the verbs allowed now by their names @param history newest first */
public record HandOffFace(HandOffItem item, Map<String, Boolean> may, List<Moment> history) {

    static HandOffFace of(HandOffDetail detail, Organisation names, Messages texts) {
        return new HandOffFace(
                HandOffItem.of(detail.row(), names, texts),
                detail.may().stream().collect(Collectors.toMap(HandOffVerb::name, verb -> true)),
                detail.history().stream()
                        .sorted(Comparator.comparing(HandOffDetail.Step::at).reversed())
                        .map(step -> new Moment(
                                Formats.at(step.at()),
                                texts.of("handoff.did." + step.verb(), step.by().name()),
                                step.words(),
                                PictureLooks.tone(step.verb()),
                                PictureLooks.icon(step.verb()),
                                ""))
                        .toList());
    }
}
