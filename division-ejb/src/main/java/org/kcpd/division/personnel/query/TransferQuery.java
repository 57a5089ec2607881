package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Transfer requests: one's own, those that leave or want the site one commands, or all of them with TRANSFER_READ_ALL.
 */
@Stateless
@UseCase(readOnly = true)
public class TransferQuery {

    /** One page of the requests the caller may see. */
    @Requires({Right.TRANSFER_REQUEST, Right.TRANSFER_READ_ALL})
    public Slice<TransferRow> list(TableQuery<TransferFilter, TransferSort> query) {
        throw new UnsupportedOperationException();
    }

    /** One request. @throws org.kcpd.division.platform.NotFound also when the caller may not see it */
    @Requires({Right.TRANSFER_REQUEST, Right.TRANSFER_READ_ALL})
    public TransferDetail detail(long requestId) {
        throw new UnsupportedOperationException();
    }

    /** How many wait, per site and watch. */
    @Requires({Right.TRANSFER_ENDORSE, Right.TRANSFER_READ_ALL})
    public List<WaitingList> waitingLists() {
        throw new UnsupportedOperationException();
    }

    /** Who waits for a watch of a site, first come first; with watch 0 everybody who waits for the site. */
    @Requires({Right.TRANSFER_ENDORSE, Right.TRANSFER_READ_ALL})
    public List<WaitingRow> waitingList(long workSiteId, long watchId) {
        throw new UnsupportedOperationException();
    }
}
