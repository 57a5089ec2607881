package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.query.AccessQuery;
import org.kcpd.division.access.query.MyAccess;
import org.kcpd.division.access.query.MyAccess.Because;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/** What I may do and why; now, or as it will be on a day to come. */
@Named("mine")
@RequestScoped
public class MinePage {
    private static final int FARTHEST_YEARS = 50;

    @Inject
    private AccessQuery query;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private MyAccess access;

    /** Reads what the address asks for; today when it asks for nothing. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        access = query.mine(day(address.getOrDefault("on", "")));
    }

    public MyAccess getAccess() {
        return access;
    }

    /** Whether it is what holds now. */
    public boolean isNow() {
        return access.on().equals(clock.today());
    }

    /** The reason in words: the assignment with its place, or the grant with its end and who gave it. */
    public String why(MyAccess.Held held) {
        String until = held.lastDay()
                .map(day -> ' ' + texts.of("mine.until", Formats.day(day)))
                .orElse("");
        if (held.because() == Because.MEMBER) {
            return texts.get("mine.why.member");
        }
        String since = Formats.day(held.from().orElseThrow());
        return switch (held.because()) {
            case POST -> texts.of("mine.why.post", held.position(), held.place(), held.site(), since) + until;
            case GRANT -> texts.of("mine.why.grant", held.givenBy(), since, held.reason()) + until;
            default -> texts.of("mine.why.installation", since, held.reason()) + until;
        };
    }

    /** The record a right is about. */
    public String record(MyAccess.Line line) {
        return AuthzMatrix.declared().line("rights", line.right().name()).get(1);
    }

    /** Its confidentiality class. */
    public String classOf(MyAccess.Line line) {
        return AuthzMatrix.declared().line("records", record(line)).get(1);
    }

    /** Every role there is, for who wonders what others may. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).toList();
    }

    /** How one comes by a role: the matrix's own word. */
    public String comesBy(Role role) {
        return AuthzMatrix.declared().line("roles", role.name()).get(1);
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = text.isBlank() ? clock.today() : LocalDate.parse(text.strip());
            return Math.abs(day.getYear() - clock.today().getYear()) > FARTHEST_YEARS ? clock.today() : day;
        } catch (DateTimeParseException noDay) {
            return clock.today();
        }
    }
}
