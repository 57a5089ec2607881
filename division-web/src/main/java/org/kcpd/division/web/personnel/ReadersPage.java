package org.kcpd.division.web.personnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kcpd.division.intake.query.RequestReaders;
import org.kcpd.division.personnel.query.Readers;
import org.kcpd.division.personnel.query.Readers.Because;
import org.kcpd.division.personnel.query.ReadersQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.Messages;

/** Who may see one record and why; the address names it by kind and number. */
@Named("readers")
@RequestScoped
public class ReadersPage {

    @Inject
    private ReadersQuery query;

    @Inject
    private RequestReaders requests;

    @Inject
    private Messages texts;

    private Readers found;

    /** @throws NotFound also for a record the member may not see themself */
    public void open() {
        String kind = Address.text("kind");
        long id = Address.id(kind);
        found = switch (kind) {
            case "Member" -> query.member(id);
            case "PersonnelOrder" -> query.order(id);
            case "TransferRequest" -> query.transfer(id);
            case "ServiceRequest" -> requests.request(id);
            default -> throw new NotFound("Record", id);
        };
    }

    public Readers getFound() {
        return found;
    }

    /** The record's number, as its addresses write it. */
    public String getId() {
        return String.valueOf(found.id());
    }

    /** Who a group is. */
    public String who(Readers.Group group) {
        return group.because() == Because.ROLE
                ? texts.name("role", group.role())
                : texts.name("readers.who", group.because());
    }

    /** How many of a group are not named to this viewer. */
    public int unnamed(Readers.Group group) {
        return group.because() == Because.ROLE ? group.count() - group.names().size() : 0;
    }
}
