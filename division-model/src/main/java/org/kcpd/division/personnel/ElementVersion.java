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
 * What an element was called and where it hung in the tree from a day on. Written once, ended when the next one begins;
 * the only version that may still be rewritten is one that begins on the very day of the change.
 */
@Entity
@Table(name = "element_version")
public class ElementVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "element_id")
    private long elementId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ElementKind kind;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "address")
    private String address;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "reason")
    private String reason;

    protected ElementVersion() {}

    /** The first version of a new element; parent 0 is the root of the tree. */
    public static ElementVersion first(
            Element element, String name, ElementKind kind, long parentId, String address, long changedBy) {
        var version = new ElementVersion();
        version.elementId = element.id();
        version.kind = kind;
        version.from = element.openedOn();
        version.describe(name, parentId, address, changedBy, "");
        return version;
    }

    /** Ends this version and begins the next on the day of the change; on its own first day it is rewritten instead. */
    public ElementVersion change(
            String newName, long newParentId, String newAddress, LocalDate on, long by, String why) {
        if (!new Interval(from, to).contains(on)) {
            throw new IllegalArgumentException("this version is not in force on " + on);
        }
        if (on.equals(from)) {
            describe(newName, newParentId, newAddress, by, why);
            return this;
        }
        var next = new ElementVersion();
        next.elementId = elementId;
        next.kind = kind;
        next.from = on;
        next.to = to;
        next.describe(newName, newParentId, newAddress, by, why);
        to = on;
        return next;
    }

    private void describe(String newName, long newParentId, String newAddress, long by, String why) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("an element has a name");
        }
        name = newName.strip();
        parentId = newParentId == 0 ? null : newParentId;
        address = newAddress.isBlank() ? null : newAddress.strip();
        changedBy = by == 0 ? null : by;
        reason = why.isBlank() ? null : why.strip();
    }

    public long id() {
        return id;
    }

    public long elementId() {
        return elementId;
    }

    public String name() {
        return name;
    }

    public ElementKind kind() {
        return kind;
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public String address() {
        return address == null ? "" : address;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }
}
