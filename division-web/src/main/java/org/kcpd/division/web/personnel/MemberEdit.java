package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.boundary.ChangeMember;
import org.kcpd.division.personnel.boundary.MemberDesk;
import org.kcpd.division.personnel.boundary.RecordCredential;
import org.kcpd.division.personnel.boundary.SetStatus;
import org.kcpd.division.personnel.boundary.WithdrawCredential;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/** What roster administrators keep of a member by hand: contact, duty status, credentials; one part at a time. */
@Named("memberEdit")
@ViewScoped
public class MemberEdit extends EditView<MemberForm> {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("contact", "status", "credentials");

    @Inject
    private MemberDesk desk;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private String serial;
    private String part;
    private transient MemberDetail member;

    /** Reads the address. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        serial = address.getOrDefault("serial", "");
        String asked = address.getOrDefault("part", "");
        part = PARTS.contains(asked) ? asked : PARTS.get(0);
        show(read());
    }

    @Override
    protected Fresh<MemberForm> read() {
        member = roster.member(serial, clock.today());
        return new Fresh<>(new MemberForm(member), member.version());
    }

    @Override
    protected List<EditField<MemberForm>> fields() {
        return List.of(
                EditField.of("roster.family-name", MemberForm::getFamilyName, MemberForm::setFamilyName),
                EditField.of("roster.given-name", MemberForm::getGivenName, MemberForm::setGivenName),
                EditField.of("roster.phone", MemberForm::getPhone, MemberForm::setPhone),
                EditField.of("roster.email", MemberForm::getEmail, MemberForm::setEmail),
                EditField.of("roster.languages", MemberForm::getLanguages, MemberForm::setLanguages));
    }

    public void saveContact() {
        MemberForm form = getForm();
        done(
                () -> desk.change(new ChangeMember(
                        getKey(),
                        getMember().memberId(),
                        getSeenVersion(),
                        form.getFamilyName(),
                        form.getGivenName(),
                        form.getEmail(),
                        form.getPhone(),
                        form.getLanguages())),
                "saved");
    }

    public void saveStatus() {
        MemberForm form = getForm();
        done(
                () -> desk.setStatus(new SetStatus(
                        getKey(),
                        getMember().memberId(),
                        getSeenVersion(),
                        form.getStatus(),
                        form.getFrom(),
                        Optional.ofNullable(form.getUntil()).map(day -> day.plusDays(1)),
                        form.getReason())),
                "status-recorded");
    }

    public void saveCredential() {
        MemberForm form = getForm();
        done(
                () -> desk.recordCredential(new RecordCredential(
                        getKey(),
                        getMember().memberId(),
                        getSeenVersion(),
                        form.getTypeCode(),
                        Optional.ofNullable(form.getExpiresOn()))),
                "credential-recorded");
    }

    public void withdraw(String typeCode) {
        done(
                () -> desk.withdrawCredential(
                        new WithdrawCredential(getKey(), getMember().memberId(), getSeenVersion(), typeCode)),
                "credential-withdrawn");
    }

    private void done(Runnable useCase, String said) {
        if (attempt(useCase)) {
            go("/personnel/member.xhtml?serial=" + getMember().serialNo(), said);
        }
    }

    /** The member as read when the page was opened or last compared. */
    public MemberDetail getMember() {
        if (member == null) {
            member = roster.member(serial, clock.today());
        }
        return member;
    }

    public String getPart() {
        return part;
    }

    public RosterChoices getChoices() {
        return new RosterChoices(
                organisations.asOf(clock.today()),
                texts,
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
