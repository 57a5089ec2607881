package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;

/** What an order says before its lines, as it is typed. */
public class OrderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String subject;
    private String authority;
    private LocalDate effectiveOn;
    private boolean hrCorrection;
    private String correctionReason;
    private Long correctsOrderId;

    static OrderForm of(OrderDetail order) {
        OrderForm form = new OrderForm();
        form.subject = order.subject();
        form.authority = order.authority();
        form.effectiveOn = order.effectiveOn();
        form.hrCorrection = order.hrCorrection();
        form.correctionReason = order.correctionReason();
        form.correctsOrderId = order.correctsOrderId() == 0 ? null : order.correctsOrderId();
        return form;
    }

    /** What a conflict compares, in words. */
    static List<EditField<OrderForm>> fields(Messages texts) {
        return List.of(
                EditField.of("orders.subject", OrderForm::getSubject, OrderForm::setSubject),
                EditField.of("orders.authority", OrderForm::getAuthority, OrderForm::setAuthority),
                new EditField<>(
                        "orders.effective",
                        form -> Formats.day(form.getEffectiveOn()),
                        (from, to) -> to.setEffectiveOn(from.getEffectiveOn())),
                new EditField<>(
                        "orders.hr-correction",
                        form -> texts.name("orders.answer", form.isHrCorrection()),
                        (from, to) -> to.setHrCorrection(from.isHrCorrection())),
                EditField.of(
                        "orders.correction-reason", OrderForm::getCorrectionReason, OrderForm::setCorrectionReason));
    }

    /** @throws org.kcpd.division.platform.Refused as {@link OrderHead} */
    OrderHead head() {
        return new OrderHead(
                subject, authority, effectiveOn, hrCorrection, correctionReason, Optional.ofNullable(correctsOrderId));
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public boolean isHrCorrection() {
        return hrCorrection;
    }

    public void setHrCorrection(boolean hrCorrection) {
        this.hrCorrection = hrCorrection;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }

    public Long getCorrectsOrderId() {
        return correctsOrderId;
    }

    public void setCorrectsOrderId(Long correctsOrderId) {
        this.correctsOrderId = correctsOrderId;
    }
}
