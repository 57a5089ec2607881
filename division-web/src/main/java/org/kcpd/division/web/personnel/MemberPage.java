package org.kcpd.division.web.personnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.MemberDetail.AssignmentRow;
import org.kcpd.division.personnel.query.MemberDetail.CredentialRow;
import org.kcpd.division.personnel.query.MemberDetail.StatusRow;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/** One member, looked at on a day: place, history on both axes, what is ordered, credentials, supervisors. */
@Named("memberPage")
@RequestScoped
public class MemberPage {

    /** A credential that ends within so many days is said to be expiring. */
    static final int EXPIRING_DAYS = 60;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private MemberDetail member;
    private Organisation organisation;
    private AsOf asOf;
    private ServiceBand band;

    /** Reads the address. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String serial = address.getOrDefault("serial", "");
        asOf = AsOf.of("member.xhtml", Map.of("serial", serial), address.get(AsOf.PARAMETER), clock.today());
        member = roster.member(serial, asOf.getDay());
        organisation = organisations.asOf(asOf.getDay());
        band = ServiceBand.of(member);
    }

    /** Everything that is or was in force, newest first. */
    public List<Moment> getHistory() {
        return moments(member.assignments().stream().filter(row -> !row.from().isAfter(asOf.getDay())));
    }

    /** What is ordered for later. */
    public List<Moment> getComing() {
        return moments(member.coming().stream());
    }

    private List<Moment> moments(Stream<AssignmentRow> rows) {
        return rows.sorted(Comparator.comparing(AssignmentRow::from).reversed())
                .map(this::moment)
                .toList();
    }

    private Moment moment(AssignmentRow row) {
        boolean now = row.inForce(asOf.getDay());
        String tone = row.from().isAfter(asOf.getDay()) ? "info" : !row.primary() && now ? "warn" : now ? "ok" : "idle";
        return new Moment(
                Formats.span(row.from(), row.to()),
                joined(
                        organisation.elementName(row.elementId()),
                        row.elementId() == row.workSiteId() ? "" : organisation.elementName(row.workSiteId()),
                        organisation.watchName(row.watchId())),
                joined(
                        row.primary() ? "" : texts.name("assignment.type", row.type()),
                        row.title(),
                        sector(row),
                        row.dutyHours(),
                        row.daysOff(),
                        row.orderNo().isEmpty() ? "" : texts.of("member.order", row.orderNo())),
                tone,
                row.primary() ? "pi-map-marker" : "pi-clone",
                row.orderId() == 0 ? "" : "/personnel/order.xhtml?id=" + row.orderId());
    }

    private String sector(AssignmentRow row) {
        String code = organisation.sectorCode(row.sectorId());
        return code.isEmpty() ? "" : texts.of("member.sector", code);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** {@code ok}, {@code warn} when it ends soon, {@code bad} when it has ended. */
    public String tone(CredentialRow credential) {
        if (!credential.valid()) {
            return "bad";
        }
        LocalDate ends = credential.expiresOn();
        return ends != null && ends.isBefore(asOf.getDay().plusDays(EXPIRING_DAYS)) ? "warn" : "ok";
    }

    /** Intervals of duty status, newest first. */
    public List<StatusRow> getStatuses() {
        return member.statuses().stream()
                .sorted(Comparator.comparing(StatusRow::from).reversed())
                .toList();
    }

    public String getLanguages() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new RosterChoices(organisation, texts, locale).languages(member.languages());
    }

    public MemberDetail getMember() {
        return member;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public AsOf getAsOf() {
        return asOf;
    }

    public ServiceBand getBand() {
        return band;
    }
}
