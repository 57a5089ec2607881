package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.boundary.LineTarget;
import org.kcpd.division.personnel.query.LinePlace;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Formats;

/**
 * Where members shall go, as it is typed. For new lines an empty field keeps what each member has; for an existing line
 * the form shows its whole place and an empty field means none.
 */
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean whole;
    private AssignmentType type = AssignmentType.PERMANENT;
    private LocalDate end;
    private Long site;
    private Long element;
    private Long sector;
    private Long watch;
    private Long position;
    private String title;
    private String dutyHours;
    private String daysOff;
    private String radioNo;
    private String supervisor;

    /** For new lines: everything is kept but what is filled in. */
    TargetForm() {
        whole = false;
    }

    /** For an existing line, as it stands. */
    TargetForm(OrderLineRow line) {
        whole = true;
        LinePlace to = line.to();
        type = line.type();
        end = line.end();
        site = to.workSiteId();
        element = to.elementId();
        sector = to.sectorId() == 0 ? null : to.sectorId();
        watch = to.watchId();
        position = to.positionId();
        title = to.title();
        dutyHours = to.dutyHours();
        daysOff = to.daysOff();
        radioNo = to.radioNo();
        supervisor = to.supervisor().present() ? MemberPick.text(to.supervisor()) : "";
    }

    /** What a conflict compares, in words. */
    static List<EditField<TargetForm>> fields(PlaceChoices places) {
        return List.of(
                named("orders.line.type", places.getTypes(), TargetForm::getType, TargetForm::setType),
                new EditField<>(
                        "orders.line.end", form -> Formats.day(form.end), (from, to) -> to.setEnd(from.getEnd())),
                named("orders.line.site", places.getSites(), TargetForm::getSite, TargetForm::setSite),
                named("orders.line.element", places.getElements(), TargetForm::getElement, TargetForm::setElement),
                named("orders.line.watch", places.getWatches(), TargetForm::getWatch, TargetForm::setWatch),
                named("orders.line.sector", places.getSectors(), TargetForm::getSector, TargetForm::setSector),
                named("orders.line.position", places.getPositions(), TargetForm::getPosition, TargetForm::setPosition),
                EditField.of("orders.line.title", TargetForm::getTitle, TargetForm::setTitle),
                EditField.of("orders.line.dutyHours", TargetForm::getDutyHours, TargetForm::setDutyHours),
                EditField.of("orders.line.daysOff", TargetForm::getDaysOff, TargetForm::setDaysOff),
                EditField.of("orders.line.radioNo", TargetForm::getRadioNo, TargetForm::setRadioNo),
                EditField.of("orders.line.supervisor", TargetForm::getSupervisor, TargetForm::setSupervisor));
    }

    private static <V> EditField<TargetForm> named(
            String labelKey, List<Choice> choices, Function<TargetForm, V> get, BiConsumer<TargetForm, V> set) {
        return new EditField<>(
                labelKey,
                form -> PlaceChoices.label(choices, get.apply(form)),
                (from, to) -> set.accept(to, get.apply(from)));
    }

    LineTarget target() {
        return new LineTarget(
                type,
                Optional.ofNullable(end).filter(day -> type != AssignmentType.PERMANENT),
                Optional.ofNullable(element),
                Optional.ofNullable(site),
                whole ? Optional.of(sector == null ? 0L : sector) : Optional.ofNullable(sector),
                Optional.ofNullable(watch),
                Optional.ofNullable(position),
                Optional.ofNullable(title).filter(text -> !text.isBlank()),
                words(dutyHours),
                words(daysOff),
                words(radioNo),
                words(supervisor).map(MemberPick::serial));
    }

    private Optional<String> words(String text) {
        String words = text == null ? "" : text.strip();
        return whole ? Optional.of(words) : Optional.of(words).filter(typed -> !typed.isEmpty());
    }

    public AssignmentType getType() {
        return type;
    }

    public void setType(AssignmentType type) {
        this.type = type;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public Long getSite() {
        return site;
    }

    public void setSite(Long site) {
        this.site = site;
    }

    public Long getElement() {
        return element;
    }

    public void setElement(Long element) {
        this.element = element;
    }

    public Long getSector() {
        return sector;
    }

    public void setSector(Long sector) {
        this.sector = sector;
    }

    public Long getWatch() {
        return watch;
    }

    public void setWatch(Long watch) {
        this.watch = watch;
    }

    public Long getPosition() {
        return position;
    }

    public void setPosition(Long position) {
        this.position = position;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDutyHours() {
        return dutyHours;
    }

    public void setDutyHours(String dutyHours) {
        this.dutyHours = dutyHours;
    }

    public String getDaysOff() {
        return daysOff;
    }

    public void setDaysOff(String daysOff) {
        this.daysOff = daysOff;
    }

    public String getRadioNo() {
        return radioNo;
    }

    public void setRadioNo(String radioNo) {
        this.radioNo = radioNo;
    }

    public String getSupervisor() {
        return supervisor;
    }

    public void setSupervisor(String supervisor) {
        this.supervisor = supervisor;
    }
}
