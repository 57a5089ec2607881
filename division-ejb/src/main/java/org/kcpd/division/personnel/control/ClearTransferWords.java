package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kcpd.division.platform.crypt.ClearText;
import org.kcpd.division.platform.crypt.ClearTexts;

/** What members wrote in transfer requests before it was encrypted. */
@ApplicationScoped
public class ClearTransferWords implements ClearTexts {
    @Override
    public List<ClearText> columns() {
        return List.of(
                ClearText.of("transfer_request", "hardship_facts"),
                ClearText.of("transfer_request", "reason"),
                ClearText.of("transfer_event", "reason"));
    }
}
