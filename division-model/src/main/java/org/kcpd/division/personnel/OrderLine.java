package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One member's move in a personnel order. It can be rewritten while the order can; published, it never changes. Many
 * lines at once are written as a set, not through this class.
 */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "row_no", updatable = false)
    private int rowNo;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private AssignmentType type;

    @Column(name = "element_id")
    private long elementId;

    @Column(name = "work_site_id")
    private long workSiteId;

    @Column(name = "sector_id")
    private Long sectorId;

    @Column(name = "watch_id")
    private long watchId;

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "title")
    private String title;

    @Column(name = "duty_hours")
    private String dutyHours;

    @Column(name = "days_off")
    private String daysOff;

    @Column(name = "radio_no")
    private String radioNo;

    @Column(name = "supervisor_id")
    private Long supervisorId;

    @Column(name = "to_date")
    private LocalDate toDate;

    protected OrderLine() {}

    /** @param rowNo the line's number in its order, from 1, never given twice */
    public OrderLine(long orderId, int rowNo, long memberId, LineTerms terms) {
        this.orderId = orderId;
        this.rowNo = rowNo;
        this.memberId = memberId;
        rewrite(terms);
    }

    /** Other terms for the same member; whether the order may still be changed is the order's to say. */
    public final void rewrite(LineTerms terms) {
        var place = terms.place();
        type = terms.type();
        toDate = terms.end().orElse(null);
        elementId = place.elementId();
        workSiteId = place.workSiteId();
        sectorId = place.sector().orElse(null);
        watchId = place.watchId();
        positionId = place.positionId();
        title = place.title();
        dutyHours = place.dutyHours().isBlank() ? null : place.dutyHours();
        daysOff = place.daysOff().isBlank() ? null : place.daysOff();
        radioNo = place.radioNo().isBlank() ? null : place.radioNo();
        supervisorId = place.supervisor().orElse(null);
    }

    public LineTerms terms() {
        return new LineTerms(
                type,
                Optional.ofNullable(toDate),
                new Place(
                        elementId,
                        workSiteId,
                        sectorId == null ? 0 : sectorId,
                        watchId,
                        positionId,
                        title,
                        dutyHours == null ? "" : dutyHours,
                        daysOff == null ? "" : daysOff,
                        radioNo == null ? "" : radioNo,
                        supervisorId == null ? 0 : supervisorId));
    }

    public long id() {
        return id;
    }

    public long orderId() {
        return orderId;
    }

    public int rowNo() {
        return rowNo;
    }

    public long memberId() {
        return memberId;
    }
}
