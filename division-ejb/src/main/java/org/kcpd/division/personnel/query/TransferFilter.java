package org.kcpd.division.personnel.query;

import java.util.Optional;
import org.kcpd.division.personnel.TransferState;

/**
 * What to show of the transfer requests.
 *
 * @param text serial number or beginning of the family name; "" for all
 * @param mine only the caller's own
 * @param awaitingMe only those the caller may endorse, approve or answer now
 */
public record TransferFilter(
        String text, Optional<TransferState> state, Optional<Long> wantedSiteId, boolean mine, boolean awaitingMe) {

    /** Everything the caller may see. */
    public static final TransferFilter ALL = new TransferFilter("", Optional.empty(), Optional.empty(), false, false);

    public TransferFilter {
        text = text == null ? "" : text.strip();
    }
}
