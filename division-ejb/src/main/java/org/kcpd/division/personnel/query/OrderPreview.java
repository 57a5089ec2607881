package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.platform.Problem;

/**
 * What publishing an order would do, computed anew at every look: strength on its effective date without and with it,
 * what is lost, what is undecided, and every rule that would refuse or warn as things stand now.
 *
 * <p>An authorised strength of 0 means that no figure is set, as on the strength board.
 *
 * @param cells every cell of the strength board that the order changes
 * @param minimumsBroken those of them that end below their minimum and had not been, or sink further below
 * @param problems errors first, each on its row; the codes are those that publishing would answer
 */
public record OrderPreview(
        LocalDate effectiveOn,
        List<Cell> cells,
        List<Cell> minimumsBroken,
        List<CredentialLoss> credentialsLost,
        List<OtherMove> twoChanges,
        List<OpenWorkItem> openWork,
        List<Problem> problems) {

    /** Whether publishing would be refused by a rule as things stand now. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> !problem.warning());
    }

    /**
     * One cell work site x element x watch; "assigned" counts primary places, "present" who is there to work.
     *
     * @param authorised 0 where no figure is set
     */
    public record Cell(
            long workSiteId,
            long elementId,
            long watchId,
            int authorised,
            int minimum,
            int assignedBefore,
            int assignedAfter,
            int presentBefore,
            int presentAfter) {

        public int change() {
            return presentAfter - presentBefore;
        }

        public boolean belowMinimum() {
            return presentAfter < minimum;
        }

        public boolean aboveAuthorised() {
            return authorised > 0 && assignedAfter > authorised;
        }
    }

    /** Fewer members with a valid credential on a watch of a site. */
    public record CredentialLoss(long workSiteId, long watchId, String credential, int before, int after) {

        static final Comparator<CredentialLoss> BY_PLACE = Comparator.comparingLong(CredentialLoss::workSiteId)
                .thenComparingLong(CredentialLoss::watchId)
                .thenComparing(CredentialLoss::credential);

        /** Nobody with this credential is left there. */
        public boolean last() {
            return after == 0;
        }
    }

    /** Another order that is not rescinded and moves a member of this one, not before today. */
    public record OtherMove(
            int rowNo, PersonRef member, long orderId, String orderNo, OrderState state, LocalDate effectiveOn) {}

    /** An open item of a moved member. @param decision null while undecided */
    public record OpenWorkItem(
            int rowNo,
            PersonRef member,
            String kind,
            long id,
            String title,
            HandoverDecision decision,
            PersonRef newOwner) {

        public boolean decided() {
            return decision != null;
        }
    }
}
