package org.kcpd.division.personnel.boundary;

import java.util.List;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.platform.usecase.Command;

/** What happens to open items of the moved members. */
public record DecideHandovers(String key, long orderId, int seenVersion, List<Word> words) implements Command {

    public DecideHandovers {
        words = List.copyOf(words);
    }

    /** @param newOwnerSerial "" unless the item is handed to somebody */
    public record Word(String itemKind, long itemId, HandoverDecision decision, String newOwnerSerial) {}
}
